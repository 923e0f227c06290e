import ReportModel

extension Record {
  /// A few words that tell the record from others of the same name, in the language asked for; what
  /// the reports say is there in Chinese alone.
  ///
  /// - Parameters:
  ///   - dated: Whether the date is among them.
  ///   - page: The record whose screen they stand on, which need not be named again.
  func gloss(in language: Language, dated: Bool = true, on page: Record? = nil) -> String {
    let known = page?.everyName ?? []
    return glossParts(in: language, dated: dated).filter { !known.contains($0) }.joinedByDot
  }

  private func glossParts(in language: Language, dated: Bool) -> [String] {
    let date = dated ? self[.date] : ""
    func words(_ name: FieldName) -> String { readable(self[name], in: language) }
    func name(_ link: FieldName) -> String { self.link(link)?.name(in: language) ?? "" }
    func term(_ name: FieldName) -> String { display(name, in: language) }
    return switch kind {
    case .job: [term(.family), term(.kind), words(.summary)]
    case .duty, .requirement: [name(.job)]
    case .skill: [term(.kind), name(.parent)]
    case .scenario: [name(.industry), words(.problem)]
    case .observation:
      [words(.member2), readable(observedText, in: language), name(.dataset)]
    case .dataset: [term(.group)]
    case .caseStudy: [name(.scenario), words(.summary)]
    case .effect:
      [
        readable(changeText.isEmpty ? self[.printed] : changeText, in: language),
        name(.caseStudy),
      ]
    case .product:
      [term(.kind), link(.organisation) == nil ? words(.maker) : name(.organisation), date]
    case .milestone: [date, words(.summary)]
    case .policy: [words(.issuer), date]
    case .discrepancy:
      // Only contradictions are two versions of one thing.
      self[.kind] == "contradiction"
        ? [[words(.value1), words(.value2)].filter { !$0.isEmpty }.joined(separator: " ≠ ")]
        : [term(.kind), words(.value1), words(.value2)]
    case .affiliation: [term(.role), words(.summary)]
    case .tier: [self[.tier]]
    case .standard, .programme, .technology, .challenge, .recommendation, .outlook, .quality,
      .organisation, .place:
      [term(.kind), term(.topic), term(.audience), words(.summary)]
    case .report: [self[.year], term(.kind)]
    case .section:
      [self[.number], "\(Bilingual("行", "lines")[language]) \(self[.lines])"]
    default: [name(.parent)]
    }
  }

  /// A text of the reports, or nothing where the reader would not understand it.
  private func readable(_ text: String, in language: Language) -> String {
    let isRead =
      language == .chinese || !text.unicodeScalars.contains(where: \.properties.isIdeographic)
    return isRead ? text : ""
  }
}
