#!/bin/sh
# Trains the voice model: training/voice/train.sh --clef DIR --babe FILE --stories DIR --held A,B --out FILE
# CLASSPATH holds core's classes and its libraries (mvn -pl core dependency:build-classpath).
set -e
here=$(cd "$(dirname "$0")" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
javac --release 21 -cp "$CLASSPATH" -d "$out" "$here/TrainVoice.java"
java -cp "$out:$CLASSPATH" org.testimonia.read.voice.TrainVoice "$@"
