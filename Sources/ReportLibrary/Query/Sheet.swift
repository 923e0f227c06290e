import ReportModel

/// What a screen shows and an export writes: the answer to an address.
public struct Sheet: Sendable {
  /// A value in a row.
  public struct Cell: Hashable, Sendable {
    /// How far the value can be trusted.
    public enum Status: Hashable, Sendable {
      case plain, missing, derived
    }

    /// What is shown and exported.
    public var text: String
    /// The value to sort and draw by, where there is one.
    public var number: Double?
    /// The values of a cell that holds several, nil where one is missing.
    public var course: [Double?] = []
    public var status: Status

    public init(_ text: String, number: Double? = nil, status: Status = .plain) {
      self.text = text
      self.number = number
      self.status = status
    }

    /// A value the report ought to have and does not give.
    public static let missing = Cell("—", status: .missing)
    /// Nothing belongs here.
    public static let blank = Cell("")

    /// Whether there is no value, missing or not.
    public var isEmpty: Bool { status == .missing || text.isEmpty }

    /// A count or another whole number of ours.
    public static func count(_ value: Int) -> Cell { Cell("\(value)", number: Double(value)) }

    /// A step of proficiency: sorted by its ordinal, shown as its phrase.
    public static func level(_ phrase: String, _ step: Proficiency?) -> Cell {
      phrase.isEmpty ? .missing : Cell(phrase, number: step.map { Double($0.rawValue) })
    }
  }

  public struct Column: Hashable, Sendable {
    /// What its values are, which decides how they are drawn and sorted.
    public enum Kind: Hashable, Sendable {
      case text, number, level
      /// Several numbers in a row, such as the values of a dataset.
      case course
    }

    /// The name in `sort=` and `columns=`, and the key in JSON.
    public let id: String
    public let title: String
    public let kind: Kind
    /// The cells to give it where measuring the texts of all rows would cost more than it is worth.
    public let width: Int?
    /// Whether its numbers are amounts, of which a bar shows how they compare.
    public var isAmount = false

    /// Whether rows of the same name are told apart by it, so that it stays in sight.
    public var tellsApart = false

    /// Whether its cells are names of records: such columns are called so, or after an entity.
    public let holdsNames: Bool

    public init(_ id: String, _ title: String, _ kind: Kind = .text, width: Int? = nil) {
      self.id = id
      self.title = title
      self.kind = kind
      self.width = width
      holdsNames =
        id == FieldName.name.header || id == FieldName.title.header
        || Schema.entities.contains { $0.type == id }
    }
  }

  public struct Row: Sendable {
    private enum Contents: Sendable {
      case made(cells: [Cell], target: Address?)
      case deferred(any RowMaker, Int)
    }

    /// Index among ``Sheet/parts``.
    public var part: Int
    private var contents: Contents
    /// The record whose evidence stands behind the row.
    public var source: Record?
    /// Further records behind a row that holds several values.
    public var otherSources: [Record] = []
    /// The mark that the row is in a chart.
    public var point: Series.Point?

    public var cells: [Cell] {
      get {
        switch contents {
        case .made(let cells, _): cells
        case .deferred(let maker, let index): maker.cells(of: index)
        }
      }
      set { contents = .made(cells: newValue, target: target) }
    }

    /// Where Enter leads.
    public var target: Address? {
      get {
        switch contents {
        case .made(_, let target): target
        case .deferred(let maker, let index): maker.target(of: index)
        }
      }
      set { contents = .made(cells: cells, target: newValue) }
    }

    /// All records behind the row, in the order of its cells.
    public var sources: [Record] { [source].compactMap(\.self) + otherSources }

    /// The places in the reports that the row rests on.
    public var evidence: [Evidence] {
      if case .deferred(let maker, let index) = contents, let own = maker.evidence(of: index) {
        return own
      }
      var seen: Set<Evidence> = []
      return sources.flatMap(\.evidence).filter { seen.insert($0).inserted }
    }

    /// Whether it rests on places that no record stands for, such as a passage.
    public var hasOwnEvidence: Bool {
      if case .deferred(let maker, let index) = contents {
        maker.evidence(of: index) != nil
      } else {
        false
      }
    }

    public init(
      part: Int = 0, cells: [Cell], target: Address?, source: Record?, point: Series.Point? = nil
    ) {
      self.part = part
      contents = .made(cells: cells, target: target)
      self.source = source
      self.point = point
    }

    /// A row of which everything but the record behind it is made when it is looked at.
    init(part: Int = 0, of maker: any RowMaker, at index: Int, source: Record? = nil) {
      self.part = part
      contents = .deferred(maker, index)
      self.source = source
    }
  }

  /// A line above the rows: a label and a value.
  public struct Fact: Hashable, Sendable {
    public let label: String
    public let text: String

    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  public var address: Address
  /// What it is called in the reader's language.
  public var title: String
  /// The name in the other language, or what else stands beside the title.
  public var subtitle = ""
  public var facts: [Fact] = []
  /// Whether the rows matter more than the facts and stand before them.
  public var factsFollow = false
  /// The headings of groups of rows; none or one when the rows are one group.
  public var parts: [String] = []
  public var columns: [Column]
  /// How many columns stay in sight while the others slide; one at least.
  public var frozen = 1
  /// The widths asked for, by the ids of columns.
  public var columnWidths: [String: ColumnWidth] = [:]
  public var rows: [Row]
  /// The number of rows before the text filter.
  public var total: Int
  /// The record it is about, nil for a collection.
  public var record: Record?
  /// What can be drawn of it.
  public var series: Series?
  /// Words below the rows: what the numbers say, what is missing.
  public var notes: [String] = []

  public init(
    address: Address, title: String, columns: [Column], rows: [Row], record: Record? = nil
  ) {
    self.address = address
    self.title = title
    self.columns = columns
    self.rows = rows
    self.record = record
    total = rows.count
  }
}
