# make run     build what is missing and open the explorer (ARGS='jobs/nlp-engineer')
# make test    run all tests
# make build   the release binary, Swift runtime linked in: .build/release/zhitu
# make install PREFIX=/usr/local   binary, data and completions for bash, zsh and fish
# make bench   first paint, export and load against less, tig and VisiData; the cost of a key
# make check-data   frictionless validate on every data package
# make describe     write the datapackage.json files anew from the schema
# make gallery   docs/gallery.md: charts of the built-in data
# make format  format the sources

PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=
RELEASE = -c release --static-swift-stdlib -Xlinker -s
PACKAGES = $(wildcard Resources/reports/*) Resources/vocabulary
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
PYTHON = .build-python/bin/python

.PHONY: run test build install uninstall bench check-data describe gallery format clean

run: build
	@.build/release/zhitu $(ARGS)

build:
	@.ci/setup build
	swift build $(RELEASE)

test:
	@.ci/setup test
	@.ci/setup python
	swift build --build-tests
	swift test
	@$(MAKE) --no-print-directory check-data

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/zhitu
	install -m 755 .build/release/zhitu $(DESTDIR)$(PREFIX)/bin/zhitu
	rm -rf $(DESTDIR)$(PREFIX)/share/zhitu/reports $(DESTDIR)$(PREFIX)/share/zhitu/vocabulary
	cp -R Resources/reports Resources/vocabulary Resources/README.md $(DESTDIR)$(PREFIX)/share/zhitu/
	install -d $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS) $(FISH_COMPLETIONS)
	.build/release/zhitu --generate-completion-script bash > $(BASH_COMPLETIONS)/zhitu
	.build/release/zhitu --generate-completion-script zsh > $(ZSH_COMPLETIONS)/_zhitu
	.build/release/zhitu --generate-completion-script fish > $(FISH_COMPLETIONS)/zhitu.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/zhitu $(DESTDIR)$(PREFIX)/share/zhitu
	rm -f $(BASH_COMPLETIONS)/zhitu $(ZSH_COMPLETIONS)/_zhitu $(FISH_COMPLETIONS)/zhitu.fish

bench: build
	@.ci/setup bench
	@$(PYTHON) Tests/Benchmarks/bench.py

check-data:
	@.ci/setup python
	@for package in $(PACKAGES); do \
	  $(PYTHON) -m frictionless validate $$package/datapackage.json > .build-python/report 2>&1 \
	    && echo "$$package: valid" || { cat .build-python/report; exit 1; }; done

describe:
	swift build
	@for package in $(PACKAGES); do \
	  .build/debug/zhitu schema $$package > $$package/datapackage.json.new \
	    && mv $$package/datapackage.json.new $$package/datapackage.json; done

gallery: build
	@docs/make-gallery

format:
	swift format -i --configuration .swift-format -r Sources Tests Package.swift

clean:
	rm -rf .build .build-python
