import ReportLibrary
import ReportModel

/// What can be chosen behind `:`: places to go to and things to do, those that
/// match what is typed best first.
struct Palette: Sendable {
  struct Item: Hashable, Sendable {
    enum Target: Hashable, Sendable {
      case address(Address)
      case action(Action)
    }

    let target: Target
    let title: String
    /// The address, or the keys of the action.
    let detail: String
    /// Why it can do nothing here, nil when it can.
    var obstacle: String?
  }

  let items: [Item]

  /// The most items offered.
  static let limit = 12

  init(_ text: String, _ state: ExplorerState) {
    let typed = text.filter { $0 != " " }
    var items: [Item] = []
    if !typed.isEmpty, let address = try? Address(text), !address.isHome,
      let sheet = try? state.library.sheet(at: address, in: state.language)
    {
      items.append(Item(target: .address(address), title: sheet.title, detail: "\(address)"))
    }
    guard !typed.contains(where: { "/?=".contains($0) }) else {
      // An address and no name: what is wrong with it is said when it is gone to.
      self.items = items
      return
    }
    let ranked = Self.candidates(state).enumerated().compactMap { order, candidate in
      candidate.names.compactMap { NameMatch.of(typed, in: $0) }.min()
        .map { (match: $0, order: order, item: candidate.item) }
    }
    let best = ranked.sorted { ($0.match, $0.order) < ($1.match, $1.order) }.map(\.item)
    items += best.filter { item in !items.contains { $0.target == item.target } }
    self.items = Array(items.prefix(Self.limit))
  }

  private typealias Candidate = (names: [String], item: Item)

  private static func candidates(_ state: ExplorerState) -> [Candidate] {
    recent(state) + collections(state) + actions(state)
  }

  /// Where the reader was last.
  private static func recent(_ state: ExplorerState) -> [Candidate] {
    var seen: Set<Address> = [state.place.address, .home]
    let places = (state.history.back + state.history.ahead).reversed().map(\.address)
    return places.filter { seen.insert($0).inserted }.prefix(3).map { address in
      let title = state.library.title(of: address, in: state.language)
      let item = Item(target: .address(address), title: title, detail: "\(address)")
      return ([title, "\(address)"], item)
    }
  }

  private static func collections(_ state: ExplorerState) -> [Candidate] {
    let entities = Schema.entities.filter { state.library.count($0.kind) > 0 }
    let shelves = Shelf.others.filter { $0.count(in: state.library) > 0 }
    return [screen(Bilingual("总览", "Overview"), .home, state)]
      + entities.map { screen($0.title, Address(path: [$0.collection]), state) }
      + shelves.map { screen($0.title, $0.address, state) }
  }

  private static func screen(
    _ title: Bilingual, _ address: Address, _ state: ExplorerState
  ) -> Candidate {
    let item = Item(
      target: .address(address), title: title[state.language], detail: "\(address)")
    return ([title.chinese, title.english, "\(address)"], item)
  }

  private static func actions(_ state: ExplorerState) -> [Candidate] {
    state.keymap.bindings.filter { $0.group != .moving && $0.action != .goTo }.map { binding in
      let item = Item(
        target: .action(binding.action), title: binding.help[state.language],
        detail: binding.keys.map(\.label).joined(separator: " "),
        obstacle: state.obstacle(to: binding.action))
      let names = Language.allCases.flatMap { [binding.title[$0], binding.help[$0]] }
      return (names + [binding.action.rawValue], item)
    }
  }
}
