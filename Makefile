# Both `make run` and `make test` may be run again at any time. Nothing is fetched but the Swift packages named in Package.swift,
# Debian packages and, for the browser tests, a few packages from PyPI; once those are there, no test needs the internet.

HOST ?= 127.0.0.1
PORT ?= 8080
HOME_OF_DATA ?= var
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

LIBRARIES := libsqlite3-dev libqrencode-dev libxlsxwriter-dev libzip-dev libexpat1-dev
FOR_TESTS := chromium fonts-noto-cjk python3-venv
# The served program has a build folder of its own, so that building for tests never waits for it.
# Overlapping access is proven absent where it matters by Swift 6 itself; its checks at run time cost the pages a twentieth.
RELEASE := swift build -c release --product lianxin --scratch-path .build-release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
LIANXIN := .build-release/release/lianxin

.PHONY: run test ci format bench libraries test-tools

run: libraries
	@echo "==> Building (the first time takes some minutes)"
	@$(RELEASE)
	@echo "==> Sample city in $(HOME_OF_DATA)/"
	@$(LIANXIN) demo --home $(HOME_OF_DATA)
	@echo "==> http://$(HOST):$(PORT)/         residents: speak up, follow, find, replies, figures"
	@echo "    http://$(HOST):$(PORT)/signin   people at work, with the accounts above"
	@echo "    Ctrl-C stops; the data stays in $(HOME_OF_DATA)/"
	@exec $(LIANXIN) serve --home $(HOME_OF_DATA) --host $(HOST) --port $(PORT)

test: libraries test-tools
	@.ci/both

ci:
	@.ci/run

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: libraries
	@$(RELEASE)
	@$(LIANXIN) bench

# Installs those of $(1) that are missing, and says so.
define installed
	@missing=""; for name in $(1); do \
	  dpkg-query -W -f='$${db:Status-Status}' $$name 2>/dev/null | grep -qx installed || missing="$$missing $$name"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	echo "==> Installing Debian packages:$$missing"; \
	$(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing
endef

libraries:
	$(call installed,$(LIBRARIES))

test-tools: .venv/installed
	$(call installed,$(FOR_TESTS))

.venv/installed: Tests/Browser/requirements.txt
	$(call installed,$(FOR_TESTS))
	@echo "==> Installing the browser tests' Python packages into .venv"
	@python3 -m venv .venv
	@.venv/bin/pip install -q --disable-pip-version-check -r $<
	@touch $@
