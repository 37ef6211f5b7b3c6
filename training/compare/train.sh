#!/usr/bin/env bash
# Learns the weights of `compare` from stories read by hand: train.sh STORIES_FOLDER [story to leave out]...
# Build first (`make`, or mvn package). What is learned stands under core/src/main/resources and is reviewed as code.
set -euo pipefail
cd "$(dirname "$0")/../.."
stories=${1:?a folder of stories with gold.json}
shift
libraries=$(mktemp)
mvn -B -q -pl core dependency:build-classpath -Dmdep.outputFile="$libraries" > /dev/null
# Resources before classes: each program reads what those before have just learned.
classpath="core/src/main/resources:core/target/classes:core/target/training:$(cat "$libraries")"
rm "$libraries"
resources=core/src/main/resources/org/testimonia/compare
mkdir -p core/target/training
javac -nowarn -proc:none -d core/target/training -cp "$classpath" $(find training/decision training/compare -name '*.java')
run() { java --enable-native-access=ALL-UNNAMED -cp "$classpath" "$@"; }
run org.testimonia.compare.embed.LearnCentre "$stories" "$resources/embed/centre.txt" "$@"
run org.testimonia.compare.align.TrainAligner "$stories" "$resources/align/weights.txt" "$@"
run org.testimonia.compare.single.TrainSingles "$stories" "$resources/single/weights.txt" "$@"
