import ReportLibrary
import ReportModel

/// A report as cited in other works, with the pages and places that are meant.
public struct Citation: Hashable, Sendable {
  /// The report's id, ASCII.
  public var id: String
  /// As printed, in Chinese.
  public var title: String
  /// Empty where the report does not say who published it.
  public var publisher: String
  public var year: String
  /// The printed pages meant, ascending; empty for the whole report or where none is known.
  public var pages: [Int]
  /// The places meant, in words: section, figure, lines.
  public var places: [String]

  public init(
    id: String, title: String, publisher: String, year: String, pages: [Int] = [],
    places: [String] = []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
    self.pages = Array(Set(pages)).sorted()
    self.places = places
  }

  /// One citation for each report that is evidence, in the order they are first named.
  public static func citations(
    of evidence: [Evidence], in library: Library, language: Language
  ) -> [Citation] {
    var ids: [String] = []
    for place in evidence where !ids.contains(place.report) { ids.append(place.report) }
    return ids.compactMap { id in
      guard let report = library.record(.report, id) else { return nil }
      let own = evidence.filter { $0.report == id }
      return Citation(
        id: id, title: report[.title], publisher: report[.publisher], year: report[.year],
        pages: own.compactMap(\.page),
        // A name of the vocabulary may stand in hundreds of places.
        places: own.count > 3 ? [] : own.compactMap { describe($0, in: library, language) })
    }
  }

  private static func describe(
    _ place: Evidence, in library: Library, _ language: Language
  ) -> String? {
    // The first part of a place in one line is the report itself.
    let parts = library.citation(place, in: language).split(separator: " · ").dropFirst()
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The pages with runs drawn together, `17-19, 23`.
  var pageRanges: String {
    var runs: [ClosedRange<Int>] = []
    for page in pages {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
    }.joined(separator: ", ")
  }
}
