import ReportModel
import Synchronization

/// A source that reports cite for figures and facts: a data house, a ministry, a paper.
struct CitedSource: Sendable {
  /// As it is first printed.
  let name: String
  /// The values that rest on it.
  let values: [Record]
  /// The datasets that rest on it, wholly or with one of their values.
  let datasets: [Record]

  /// All that rests on it.
  var records: [Record] { datasets + values }

  /// The reports that cite it, in the library's order.
  var reports: [Record] {
    Set(records.compactMap(\.report)).sorted { $0.row < $1.row }
  }

  var address: Address { CitedSource.address(of: name) }

  static let title = Bilingual("引用来源", "Sources")
  static let singular = Bilingual("来源", "Source")

  static func address(of name: String) -> Address { Address(path: ["sources", name]) }

  /// What two ways to print one source have in common: all but blanks and capitals.
  static func key(_ name: String) -> String { name.filter { !$0.isWhitespace }.lowercased() }
}

/// The rows that rest on each source, gathered when first needed.
final class LazySources: Sendable {
  struct Entry: Sendable {
    let name: String
    let key: String
    var values: [Int] = []
    var datasets: Set<Int> = []
  }

  private let known = Mutex<[Entry]?>(nil)
  private let index = Mutex<TextIndex?>(nil)

  func entries(make: () -> [Entry]) -> [Entry] {
    known.withLock { known in
      let entries = known ?? make()
      known = entries
      return entries
    }
  }

  /// The names of the sources, to be searched.
  func index(make: () -> TextIndex) -> TextIndex {
    index.withLock { index in
      let made = index ?? make()
      index = made
      return made
    }
  }
}

extension Record {
  /// The source that its report cites for a value or a dataset, as printed; empty where it cites
  /// none. Whom it cites for a whole figure it cites for each value of it.
  var citedSource: String {
    switch kind {
    case .observation:
      let own = self[.source]
      return own.isEmpty ? link(.dataset)?[.collector] ?? "" : own
    case .dataset: return self[.collector]
    default: return ""
    }
  }
}

extension Library {
  /// The sources that the reports cite, in the order in which they are first cited.
  var sources: [CitedSource] { sourceEntries.map(source) }

  /// Some of them, by their places in that order.
  func sources(at places: [Int]) -> [CitedSource] {
    let entries = sourceEntries
    return places.map { source(entries[$0]) }
  }

  private func source(_ entry: LazySources.Entry) -> CitedSource {
    CitedSource(
      name: entry.name,
      values: entry.values.map { Record(library: self, kind: .observation, row: $0) },
      datasets: entry.datasets.sorted().map { Record(library: self, kind: .dataset, row: $0) })
  }

  /// How many there are.
  var sourceCount: Int { sourceEntries.count }

  /// The source that is printed so.
  func source(_ name: String) -> CitedSource? {
    let key = CitedSource.key(name)
    return sourceEntries.first { $0.key == key }.map(source)
  }

  /// The names of the sources, to be searched.
  var sourceIndex: TextIndex {
    lazySources.index {
      var index = TextIndex()
      for entry in sourceEntries { index.append(names: [entry.name]) }
      return index
    }
  }

  private var sourceEntries: [LazySources.Entry] {
    lazySources.entries {
      var entries: [LazySources.Entry] = []
      var places: [String: Int] = [:]
      func cite(_ name: String, _ body: (inout LazySources.Entry) -> Void) {
        guard !name.isEmpty else { return }
        let key = CitedSource.key(name)
        let place = places[key, default: entries.count]
        if place == entries.count {
          places[key] = place
          entries.append(LazySources.Entry(name: name, key: key))
        }
        body(&entries[place])
      }
      for dataset in records(.dataset) {
        let collector = dataset.citedSource
        cite(collector) { $0.datasets.insert(dataset.row) }
        for value in dataset.referrers(.observation, by: .dataset) {
          let own = value[.source]
          cite(own.isEmpty ? collector : own) { entry in
            entry.values.append(value.row)
            entry.datasets.insert(dataset.row)
          }
        }
      }
      return entries
    }
  }
}
