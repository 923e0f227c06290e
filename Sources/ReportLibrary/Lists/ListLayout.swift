import ReportModel

/// The columns of a collection's list and the facets that narrow it.
struct ListLayout: Sendable {
  let columns: [ColumnRecipe]
  let facets: [Facet]
  /// The order where the reader asks for none, as in an address; nil for the
  /// order of the reports.
  let sort: String?

  init(_ columns: [ColumnRecipe], facets: [Facet], sort: String? = nil) {
    self.columns = columns
    self.facets = facets
    self.sort = sort
  }

  /// The parameters that an address of the list takes besides those of every screen.
  var parameters: [String] { facets.map(\.id) + ["group", "fold"] }

  /// One layout for each kind of record.
  static func of(_ kind: EntityKind) -> ListLayout {
    switch kind {
    case .report: report
    case .section: section
    case .job: job
    case .duty: duty
    case .requirement: requirement
    case .quality: quality
    case .skill: skill
    case .alias: alias
    case .mention: mention
    case .industry: industry
    case .scenario: scenario
    case .dataset: dataset
    case .observation: observation
    case .caseStudy: caseStudy
    case .effect: effect
    case .product: product
    case .milestone: milestone
    case .technology: technology
    case .policy: policy
    case .standard: standard
    case .programme: programme
    case .challenge: challenge
    case .recommendation: recommendation
    case .outlook: outlook
    case .organisation: organisation
    case .place: place
    case .affiliation: affiliation
    case .tier: tier
    case .discrepancy: discrepancy
    }
  }

  /// The layout of the list at an address; nil for what is no list.
  static func of(_ address: Address) -> ListLayout? {
    guard address.path.count == 1 else { return nil }
    return address.isOfSources ? sources : EntityKind(collection: address.path[0]).map(of)
  }
}

extension Address {
  /// Whether it is a list that facets narrow, in rows, in groups or as a chart.
  public var isList: Bool { ListLayout.of(self) != nil }
}
