# `make` lists the targets. Every target finds a JDK the way ./testimonia does.

SHARED ?= ../shared
STORY ?=
SHOW ?= statements
SIZES ?=
ARGS ?= --help
export JAVA_HOME := $(shell bin/find-jdk)
MVN = $(if $(JAVA_HOME),,$(error no JDK))mvn -B -ntp

.DEFAULT_GOAL := help
.PHONY: help check format golden eval bench misses run clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## format check, compile with every gate, all tests: what CI runs
	$(MVN) verify

format: ## format the Java sources in place
	$(MVN) -q spotless:apply

golden: ## write the expected dossiers of the examples anew, for review as a diff
	$(MVN) -q test -Dtest='GoldenDossierTest' -Dsurefire.failIfNoSpecifiedTests=false -Dtestimonia.golden=write

eval: ## score on the stories of SHARED (default ../shared) and write docs/evaluation.md
	@python3 evaluation/evaluate.py --shared "$(SHARED)"

bench: ## time the stages on growing stories: make bench SIZES="25 50"
	@$(MVN) -q -pl app,bench -am package -Dmaven.test.skip=true
	@"$$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
	  -cp bench/target/classes:app/target/testimonia.jar org.testimonia.bench.Bench examples $(SIZES)
	@"$$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx600m \
	  -cp bench/target/classes:app/target/testimonia.jar org.testimonia.bench.ReadBench "$(SHARED)/stories"
	@"$$JAVA_HOME/bin/java" -Xmx1500m -cp bench/target/classes:app/target/testimonia.jar \
	  org.testimonia.bench.GroupBench "$(SHARED)/data/stream.jsonl.gz"
	@pages=$$(mktemp -d); trap 'rm -rf "$$pages"' EXIT; \
	  if tar -xzf "$(SHARED)/data/trafilatura_eval/html.tar.gz" -C "$$pages"; then \
	  "$$JAVA_HOME/bin/java" -Xmx1500m -cp bench/target/classes:app/target/testimonia.jar \
	  org.testimonia.bench.PageBench "$$pages"; fi

misses: ## what one story gets wrong: make misses STORY=equifax SHOW=claims
	@python3 evaluation/evaluate.py --shared "$(SHARED)" --story "$(STORY)" --show "$(SHOW)"

run: ## run testimonia: make run ARGS="compare examples/strait-dispute/accounts"
	@./testimonia $(ARGS)

clean: ## remove everything that was built
	$(MVN) -q clean
