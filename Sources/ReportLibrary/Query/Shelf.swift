import ReportModel

/// What the overview, the palette and a report offer to look through: the records of a kind, some
/// of them under a name of their own, or what is gathered from several kinds.
public struct Shelf: Sendable {
  public let title: Bilingual
  public let address: Address
  /// Whether it can be narrowed to what one report has.
  let isOfReports: Bool
  private let size: @Sendable (Library, Record?) -> Int

  /// How many rows its list has.
  ///
  /// - Parameter report: The report they are to be of, nil for all.
  public func count(in library: Library, of report: Record? = nil) -> Int { size(library, report) }

  /// The list of what one report has.
  func address(of report: Record) -> Address { address.with("report", report.id) }

  private init(
    _ title: Bilingual, _ address: Address, isOfReports: Bool = true,
    _ size: @escaping @Sendable (Library, Record?) -> Int
  ) {
    self.title = title
    self.address = address
    self.isOfReports = isOfReports
    self.size = size
  }

  private init(_ kind: EntityKind) {
    self.init(
      kind.entity.title, Address(path: [kind.entity.collection]),
      isOfReports: !kind.entity.isVocabulary && kind != .report
    ) { library, report in
      guard let report else { return library.count(kind) }
      return library.records(kind).count { $0.report == report }
    }
  }

  /// Those that are no kind of record, each with the kind that it stands behind.
  private static let placed: [(after: EntityKind, shelf: Shelf)] = [
    (.milestone, years), (.discrepancy, lostFigures), (.discrepancy, sources),
  ]

  private static let years = Shelf(
    Library.yearsTitle, Address(path: ["years"]), isOfReports: false
  ) { library, _ in library.years.count }

  private static let lostFigures = Shelf(
    Bilingual("图像缺失的图", "Lost figures"),
    Address(path: [EntityKind.dataset.entity.collection]).with("status", "image-lost")
  ) { library, report in
    library.records(.dataset).count {
      $0[.status] == "image-lost" && (report == nil || $0.report == report)
    }
  }

  private static let sources = Shelf(CitedSource.title, Address(path: ["sources"])) {
    library, report in
    guard let report else { return library.sourceCount }
    return library.sources.count { $0.reports.contains(report) }
  }

  /// All of them in the order of the overview.
  public static let all = Library.collections.flatMap { kind in
    [Shelf(kind)] + placed.filter { $0.after == kind }.map(\.shelf)
  }

  /// Those that are no kind of record.
  public static let others = placed.map(\.shelf)
}
