# Both `make run` and `make test` may be run again at any time. Nothing is fetched but the Swift packages named in Package.swift,
# Debian packages and, for the browser tests, a few packages from PyPI; once those are there, no test needs the internet.

HOST ?= 127.0.0.1
PORT ?= 8080
HOME_OF_DATA ?= var
BENCH_HOME ?= var-bench
MATTERS ?= 500000

LIBRARIES := libsqlite3-dev libqrencode-dev libxlsxwriter-dev libzip-dev libexpat1-dev libpq-dev libjs-leaflet
FOR_TESTS := chromium fonts-noto-cjk python3-venv postgresql
# The served program has a build folder of its own, so that building for tests never waits for it.
# Overlapping access is proven absent where it matters by Swift 6 itself; its checks at run time cost the pages a twentieth.
RELEASE := swift build -c release --product lianxin --scratch-path .build-release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
LIANXIN := .build-release/release/lianxin

.PHONY: run test ci format bench swift libraries test-tools

run: libraries
	@echo "==> Building (the first time takes some minutes)"
	@$(RELEASE)
	@echo "==> Sample city in $(HOME_OF_DATA)/"
	@$(LIANXIN) demo --home $(HOME_OF_DATA)
	@echo "==> http://$(HOST):$(PORT)/         residents: speak up, follow, find, replies, figures"
	@echo "    http://$(HOST):$(PORT)/signin   people at work, with the accounts above"
	@echo "    Ctrl-C stops; the data stays in $(HOME_OF_DATA)/"
	@exec $(LIANXIN) serve --quiet --home $(HOME_OF_DATA) --host $(HOST) --port $(PORT)

test: libraries test-tools
	@.ci/both

ci:
	@.ci/run

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

# The houses that are measured stay in $(BENCH_HOME) for the next time: half a million matters take 13 GB and four minutes to make, five million 130 GB.
bench: libraries
	$(call installed,wrk)
	@$(RELEASE)
	@$(LIANXIN) bench
	@$(LIANXIN) bench-scale --small $(BENCH_HOME)/10000 --large $(BENCH_HOME)/$(MATTERS) --many $(MATTERS)

# Installs those of $(1) that are missing, and says so; without the means to install, says what to install.
define installed
	@missing=""; for name in $(1); do \
	  dpkg-query -W -f='$${db:Status-Status}\n' $$name 2>/dev/null | grep -qx installed || missing="$$missing $$name"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	by_hand() { echo "==> $$1. Install these, then run make again:$$missing" >&2; exit 1; }; \
	command -v apt-get >/dev/null || by_hand "This is no Debian"; \
	sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	[ -z "$$sudo" ] || command -v sudo >/dev/null || by_hand "Packages are missing, you are not root, and there is no sudo"; \
	echo "==> Installing Debian packages:$$missing"; \
	{ $$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; } \
	  || by_hand "apt-get could not install them (see above)"
endef

# Said before anything is installed: without a compiler the packages are of no use.
swift:
	@command -v swift >/dev/null || { echo "==> No swift was found. Install the Swift 6.1 toolchain or newer (swift.org/install) and put it into PATH." >&2; exit 1; }

libraries: swift
	$(call installed,$(LIBRARIES))

test-tools: .venv/installed
	$(call installed,$(FOR_TESTS))

.venv/installed: Tests/Browser/requirements.txt
	$(call installed,$(FOR_TESTS))
	@echo "==> Installing the browser tests' Python packages into .venv"
	@python3 -m venv .venv
	@.venv/bin/pip install -q --disable-pip-version-check -r $<
	@touch $@
