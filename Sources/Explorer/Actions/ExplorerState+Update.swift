import ReportLibrary
import TextGrid

extension ExplorerState {
  /// Takes an event in and says what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] {
    if let tour { return updateTouring(event, tour) }
    var effects: [Effect] = []
    switch event {
    case .key(let key):
      message = nil
      effects = press(key)
    case .paste(let text):
      paste(text)
    case .resize(let size):
      self.size = size
      place.isScrolled = false
    case .pointer(let pointer):
      effects = point(pointer)
    case .open(let address):
      message = nil
      mode = .browsing
      goTo(address)
    case .language(let language):
      if language != self.language { switchLanguage() }
    case .names(let names):
      name(names)
    case .wroteFile(.success(let path)):
      tell(say("已写入 \(path)（\(rows.count) 行）", "wrote \(path) (\(rows.count) rows)"))
    case .wroteFile(.failure(let failure)):
      fail(
        say(
          "写不了 \(failure.path)：\(failure.reason)", "cannot write \(failure.path): \(failure.reason)"
        ))
    case .copied(let isTaken):
      if isTaken {
        tell(say("已复制", "copied"))
      } else {
        fail(say("终端不接受复制", "the terminal does not take the clipboard"))
      }
    case .copiedToFile(.success(let path)):
      tell(say("终端不接受复制；已写入 \(path)", "the terminal does not take the clipboard; wrote \(path)"))
    case .copiedToFile(.failure(let failure)):
      fail(
        say(
          "终端不接受复制，也写不了 \(failure.path)：\(failure.reason)",
          "the terminal does not take the clipboard, and cannot write \(failure.path): \(failure.reason)"
        ))
    case .bookmarks(let result, let edit):
      take(result, after: edit)
    }
    settle()
    return effects
  }

  mutating func press(_ key: Key) -> [Effect] {
    // Leaving, suspending and redrawing work in the middle of anything.
    if case .control = key, let action = keymap.action(for: key),
      [.quitNow, .suspend, .repaint].contains(action)
    {
      return perform(action)
    }
    switch mode {
    case .browsing:
      guard let action = keymap.action(for: key) else {
        tell(
          say(
            "\(key.label) 没有作用；\(self.key(.help)) 看键位",
            "\(key.label) does nothing; \(self.key(.help)) shows the keys"))
        return []
      }
      return perform(action)
    case .prompting(let prompt): return type(key, into: prompt)
    case .choosing(let menu): return choose(key, from: menu)
    case .reading(let popup): return read(key, in: popup)
    }
  }

  mutating func perform(_ action: Action) -> [Effect] {
    if let obstacle = obstacle(to: action) {
      tell(obstacle)
      return []
    }
    switch action {
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveFirst, .moveLast: move(action)
    case .slideLeft: if isChart { walk(.left) } else { place.slide -= 1 }
    case .slideRight: if isChart { walk(.right) } else { place.slide += 1 }
    case .nextPane: changePane(by: 1)
    case .previousPane: changePane(by: -1)
    case .open: if isCursorInSight { open() } else { place.isScrolled = false }
    case .goBack: goBack()
    case .goAhead: if let next = history.goAhead(from: place) { restore(next) }
    case .goOn: goOn()
    case .bookmarks: return [.bookmarks(.read)]
    case .bookmark: mode = .prompting(Prompt(.note))
    case .goHome: if !place.address.isHome { go(to: .home) }
    case .filter: beginFilter()
    case .search: beginSearch()
    case .goTo: mode = .prompting(Prompt(.palette))
    case .clear:
      if pane == .facets, !facetQuery.isEmpty {
        facetQuery = ""
      } else if place.address["q"] == nil {
        picked = []
      } else {
        readdress(place.address.with("q", nil))
      }
    case .exclude: ask(.excluded)
    case .clearFacets: clearFacets()
    case .group: mode = .choosing(groupMenu)
    case .fold: fold()
    case .nextColumn: chooseColumn(by: 1)
    case .previousColumn: chooseColumn(by: -1)
    case .widen: resizeColumn(by: Self.widthStep)
    case .narrow: resizeColumn(by: -Self.widthStep)
    case .fullWidth: toggleFullWidth()
    case .freeze: toggleFreeze()
    case .columnLeft: moveColumn(by: -1)
    case .columnRight: moveColumn(by: 1)
    case .bars: hasBars.toggle()
    case .names: nameNext()
    case .sort: mode = .choosing(sortMenu)
    case .columns: mode = .choosing(columnMenu)
    case .facets: pane = pane == .facets ? .main : .facets
    case .chart: showChart(nextChartName)
    case .table: showChart(nil)
    case .pick: pick()
    case .compare: compare()
    case .evidence: mode = .reading(Popup(content: .evidence))
    case .export: mode = .choosing(exportMenu)
    case .copy: mode = .choosing(copyMenu)
    case .language: switchLanguage()
    case .mouse:
      isMouseOn.toggle()
      tell(
        isMouseOn
          ? say("鼠标已开，\(key(.mouse)) 关", "the mouse is on, \(key(.mouse)) turns it off")
          : say("鼠标已关", "the mouse is off"))
      return [.mouse(isMouseOn)]
    case .help: mode = .reading(Popup(content: .help))
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit:
      if place.address.isHome { return [.quit] }
      goBack()
    case .quitNow: return [.quit]
    }
    return []
  }

  // MARK: - Moving

  private mutating func move(_ action: Action) {
    let page = max(1, ScreenLayout(self).main.rows - 3)
    let step =
      switch action {
      case .moveUp: -1
      case .moveDown: 1
      case .pageUp: -page
      case .pageDown: page
      case .moveFirst: Int.min / 2
      default: Int.max / 2
      }
    if isChart, abs(step) == 1 {
      walk(step < 0 ? .up : .down)
    } else if pane == .facets {
      facetCursor = max(0, min(facetCursor + step, facetEntries.count - 1))
    } else {
      let cursor = max(0, min(place.cursor + step, rows.count - 1))
      let lines = SheetView(self, ScreenLayout(self).main).lines
      // Behind the last row and before the first there is more to read, on the way there and back.
      let isReading = abs(step) <= page && lines.wayToCursor(below: place.top) * step > 0
      if isReading || cursor == place.cursor {
        place.isScrolled = true
        place.top = lines.top(after: place.top, scrolledBy: step)
      } else {
        place.go(to: cursor)
      }
    }
  }

  /// Tab goes through the panes and, within the rows, from group to group.
  private mutating func changePane(by step: Int) {
    if ScreenLayout(self).facets != nil {
      pane = pane == .main ? .facets : .main
      return
    }
    let starts = rows.indices.filter { $0 == 0 || rows[$0].part != rows[$0 - 1].part }
    guard starts.count > 1, let row = currentRow,
      let group = starts.lastIndex(where: { rows[$0].part == row.part })
    else { return }
    place.go(to: starts[(group + step + starts.count) % starts.count])
  }

  // MARK: - Going

  private mutating func open() {
    if pane == .facets {
      ask(.chosen)
    } else if let target = currentRow?.target {
      go(to: target)
    }
  }

  private mutating func goBack() {
    if let last = history.goBack(from: place) {
      restore(last)
    } else {
      // A program opened deep inside has the overview behind its first screen.
      history = History(ahead: history.ahead + [place])
      restore(Place(.home))
    }
  }

  private mutating func switchLanguage() {
    do {
      let loaded = try LoadedSheet(place.address, library, language.other, metrics)
      let row = currentRow
      language = language.other
      sheet = loaded
      if let cursor = index(of: row) { place.cursor = cursor }
    } catch {
      fail(error.message(in: language))
    }
  }

  // MARK: - Finding

  private mutating func beginFilter() {
    guard pane != .facets else {
      mode = .prompting(Prompt(.facets, facetQuery))
      return
    }
    guard !place.address.isHome else { return beginSearch() }
    sheet.prepareFiltering()
    let purpose: Prompt.Purpose = place.address.isSearch ? .search : .filter
    mode = .prompting(Prompt(purpose, place.address["q"] ?? ""))
  }

  private mutating func beginSearch() {
    // What was not found here is looked for everywhere.
    let text = rows.isEmpty ? place.address["q"] : nil
    if !place.address.isSearch { go(to: Address(path: ["search"]).with("q", text)) }
    mode = .prompting(Prompt(.search, place.address["q"] ?? ""))
  }

  private mutating func paste(_ text: String) {
    guard case .prompting(var prompt) = mode else {
      tell(
        say(
          "按 \(key(.filter)) 或 \(key(.goTo)) 后再粘贴",
          "press \(key(.filter)) or \(key(.goTo)) before you paste"))
      return
    }
    prompt.insert(printable(text))
    edit(prompt)
  }

  /// Takes over what was typed; filter and search answer at once.
  private mutating func edit(_ prompt: Prompt) {
    mode = .prompting(prompt)
    if prompt.purpose == .facets {
      facetQuery = prompt.text
      facetCursor = 0
    }
    guard prompt.purpose.narrows, place.address["q"] ?? "" != prompt.text else { return }
    readdress(place.address.with("q", prompt.text), keepingCursor: false)
  }

  private mutating func type(_ key: Key, into prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter:
      mode = .browsing
      if prompt.purpose == .palette {
        return take(prompt)
      } else if prompt.purpose == .facets {
        return []
      } else if prompt.purpose == .note {
        return [.bookmarks(.add(place.address, note: prompt.text))]
      } else if !prompt.text.isEmpty || place.cursor > 0, obstacle(to: .open) == nil {
        open()
      }
      return []
    case .escape, .control("g"):
      mode = .browsing
      if prompt.purpose == .search, prompt.text.isEmpty { goBack() }
      if prompt.purpose == .facets { facetQuery = "" }
      return []
    case .tab:
      guard prompt.purpose == .palette else {
        if completeTerm(&prompt, by: 1) { return [] }
        if prompt.purpose.narrows { mode = .browsing }
        return []
      }
      complete(&prompt)
    case .backTab where prompt.purpose == .filter:
      _ = completeTerm(&prompt, by: -1)
      return []
    case .up, .down, .pageUp, .pageDown:
      guard prompt.purpose == .palette else {
        // Whatever the reader has made of these keys while browsing.
        if prompt.purpose.narrows || prompt.purpose == .facets,
          let action = Keymap.standard.action(for: key)
        {
          move(action)
        }
        return []
      }
      let count = Palette(prompt.text, self).items.count
      let step = key == .up || key == .pageUp ? -1 : 1
      prompt.choice = max(0, min(prompt.choice + step, count - 1))
      mode = .prompting(prompt)
      return []
    case .backspace:
      if !prompt.deleteBackward(), prompt.text.isEmpty {
        mode = .browsing
        if prompt.purpose == .search { goBack() }
        return []
      }
    case .delete: prompt.deleteForward()
    case .control("u"): prompt.deleteToStart()
    case .control("w"): prompt.deleteWord()
    case .left: prompt.cursor = max(0, prompt.cursor - 1)
    case .right: prompt.cursor = min(prompt.text.count, prompt.cursor + 1)
    case .home, .control("a"): prompt.cursor = 0
    case .end, .control("e"): prompt.cursor = prompt.text.count
    case .character(let character):
      prompt.insert(printable(String(character)))
    default: break
    }
    prompt.choice = 0
    prompt.stem = nil
    edit(prompt)
    return []
  }

  /// Completes the term before the insertion point; again takes the next completion. False where
  /// there is none.
  private mutating func completeTerm(_ prompt: inout Prompt, by step: Int) -> Bool {
    guard prompt.purpose == .filter else { return false }
    let stem = prompt.stem ?? prompt.head
    let completions = sheet.completions(of: stem, in: library)
    guard !completions.isEmpty else { return false }
    let count = completions.count
    prompt.choice =
      prompt.stem == nil ? (step > 0 ? 0 : count - 1) : (prompt.choice + step + count) % count
    prompt.stem = count > 1 ? stem : nil
    prompt.replaceTerm(of: stem, by: completions[prompt.choice].text)
    edit(prompt)
    return true
  }

  /// Does what is chosen in the palette; what it does not know is taken for an address.
  private mutating func take(_ prompt: Prompt) -> [Effect] {
    let items = Palette(prompt.text, self).items
    let isTyped = prompt.text.contains { $0 != " " }
    guard isTyped || prompt.choice > 0, items.indices.contains(prompt.choice) else {
      goTo(prompt.text)
      return []
    }
    switch items[prompt.choice].target {
    case .action(let action): return perform(action)
    case .address(let address):
      if address != place.address { go(to: address) }
      return []
    }
  }

  /// Puts the chosen address where the reader types.
  private func complete(_ prompt: inout Prompt) {
    let items = Palette(prompt.text, self).items
    guard items.indices.contains(prompt.choice),
      case .address(let address) = items[prompt.choice].target
    else { return }
    prompt = Prompt(.palette, "\(address)")
  }

  /// Goes to a typed address; an empty one leads nowhere.
  mutating func goTo(_ text: String) {
    guard text.contains(where: { $0 != " " }) else { return }
    do {
      let address = try Address(text)
      if address != place.address { go(to: address) }
    } catch {
      fail(error.message(in: language))
    }
  }

  private mutating func read(_ key: Key, in popup: Popup) -> [Effect] {
    var popup = popup
    let page = max(1, size.rows - 6)
    switch (key, keymap.action(for: key)) {
    case (.escape, _):
      mode = .browsing
      return []
    case (.down, _), (_, .moveDown): popup.top += 1
    case (.up, _), (_, .moveUp): popup.top = max(0, popup.top - 1)
    case (.pageDown, _), (" ", _), (_, .pageDown): popup.top += page
    case (.pageUp, _), (_, .pageUp): popup.top = max(0, popup.top - page)
    case (.home, _), (_, .moveFirst): popup.top = 0
    case (.end, _), (_, .moveLast): popup.top = .max
    case (_, .copy) where popup.content == .evidence:
      mode = .browsing
      return [.copy(citationText)]
    case (.enter, _) where popup.content == .evidence:
      mode = .browsing
      if let section = currentEvidence.first?.section,
        let record = library.record(.section, section)
      {
        go(to: record.address)
      }
      return []
    default:
      mode = .browsing
      return []
    }
    popup.top = min(popup.top, PopupView(self, popup).lastTop)
    mode = .reading(popup)
    return []
  }
}
