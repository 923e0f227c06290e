import ReportModel

extension ListLayout {
  /// The list of cited sources, which are no records: their rows are made by
  /// ``Library/sourcesSheet(_:_:)``.
  static let sources = ListLayout([], facets: [.report], sort: "-observations")
}
