import ReportLibrary
import ReportModel
import Testing

@testable import Explorer

/// A kind of screen and the keys that lead to it.
struct ScreenKindCase: Sendable, CustomTestStringConvertible {
  let name: String
  let address: String
  let keys: String
  /// Whether the keys lead to rows to walk through, not to a box, a prompt or a message.
  let isBrowsing: Bool

  init(_ name: String, _ address: String, _ keys: String = "", isBrowsing: Bool = true) {
    self.name = name
    self.address = address
    self.keys = keys
    self.isBrowsing = isBrowsing
  }

  var testDescription: String { name }

  func start() throws -> Address { try Address(address) }

  func player(_ size: String, _ language: Language = .chinese) throws -> Player {
    var player = try Player(address, size, language)
    try player.press(keys)
    return player
  }
}

/// All kinds of screens.
enum ScreenCatalog {
  /// A player on each kind of screen, made once; to be copied.
  static let players = Result {
    try kinds.map { try ($0, $0.player("80x24")) }
  }

  static let kinds: [ScreenKindCase] = [
    ScreenKindCase("home", "home"),
    ScreenKindCase("jobs", "jobs"),
    ScreenKindCase("skills", "skills", "jj"),
    ScreenKindCase("requirements", "requirements"),
    ScreenKindCase("observations", "observations"),
    ScreenKindCase("sections", "sections", "<PageDown>"),
    ScreenKindCase("job", "jobs/speech-recognition-engineer"),
    ScreenKindCase("requirement", "requirements/speech-recognition-engineer-r5"),
    ScreenKindCase("skill", "skills/pytorch", "jj"),
    ScreenKindCase("scenario", "scenarios", "<Enter>"),
    ScreenKindCase("industry", "industries", "<Enter>"),
    ScreenKindCase("report", "reports/llm-jobs-2023"),
    ScreenKindCase("quality", "qualities", "<Enter>"),
    ScreenKindCase("dataset", "datasets/core-salary-bands"),
    ScreenKindCase("dataset-cross", "datasets/core-category-salary"),
    ScreenKindCase("dataset-chart", "datasets/core-salary-bands?chart=bar", "j"),
    ScreenKindCase("cross-chart", "datasets/core-category-salary?chart=bar", "jjj"),
    ScreenKindCase("jobs-chart", "jobs?chart=bar", "j"),
    ScreenKindCase("jobs-language", "jobs?family=language"),
    ScreenKindCase("search", "search?q=语音"),
    ScreenKindCase("search-nothing", "search?q=xyzzy"),
    ScreenKindCase("search-empty", "search"),
    ScreenKindCase("filter", "jobs?q=工程师"),
    ScreenKindCase("filter-nothing", "jobs?q=xyzzy"),
    ScreenKindCase("chart-nothing", "jobs?q=xyzzy&chart=bar"),
    ScreenKindCase("prompt-filter", "jobs", "/语音", isBrowsing: false),
    ScreenKindCase("prompt-search", "home", "/大模型", isBrowsing: false),
    ScreenKindCase("palette", "jobs", ":zc", isBrowsing: false),
    ScreenKindCase("facets", "jobs", "fjjj", isBrowsing: false),
    ScreenKindCase(
      "compare", "compare?of=datasets/core-salary-bands,datasets/finance-salary-bands"),
    ScreenKindCase("timeline", "policies?year=2024&chart=timeline", "jj"),
    ScreenKindCase("effects-chart", "effects?industry=energy&chart=dumbbell", "j"),
    ScreenKindCase("heat-map", "datasets/core-category-salary?chart=heatmap", "jj"),
    ScreenKindCase("multiples", "datasets/core-salary-bands?chart=multiples", "j"),
    ScreenKindCase("icicle", "sections?report=llm-talent-2023&chart=icicle", "jj"),
    ScreenKindCase("datasets", "datasets?report=llm-talent-2023", "j"),
    ScreenKindCase("discrepancies", "discrepancies", "j"),
    ScreenKindCase("discrepancy", "discrepancies", "j<Enter>"),
    ScreenKindCase("organisation", "organisations/huawei", "jj"),
    ScreenKindCase("place", "places/zhejiang", "j"),
    ScreenKindCase("policies", "policies?sort=-date", "j"),
    ScreenKindCase("case", "cases", "<Enter>"),
    ScreenKindCase("year", "years/2024", "j"),
    ScreenKindCase("sources", "sources", "j"),
    ScreenKindCase("source", "sources/IDC", "j"),
    ScreenKindCase("lost-figures", "datasets?status=image-lost", "j"),
    ScreenKindCase("without-value", "policies?place=none", "f", isBrowsing: false),
    ScreenKindCase("groups", "jobs?group=family", "jj"),
    ScreenKindCase("groups-folded", "policies?group=year&fold=all", "j"),
    ScreenKindCase("excluded", "jobs?family=-language,-data", "f", isBrowsing: false),
    ScreenKindCase("columns-frozen", "jobs?freeze=2&widths=name:12,report:full", "<Right>"),
    ScreenKindCase("names-both", "skills", "Nj"),
    ScreenKindCase("menu-group", "jobs", "F", isBrowsing: false),
    ScreenKindCase("menu-export", "jobs", "e", isBrowsing: false),
    ScreenKindCase("menu-sort", "jobs?sort=-requirements", "s", isBrowsing: false),
    ScreenKindCase("menu-columns", "jobs", "c", isBrowsing: false),
    ScreenKindCase("menu-copy", "jobs/nlp-engineer", "y", isBrowsing: false),
    ScreenKindCase("help", "jobs", "?", isBrowsing: false),
    ScreenKindCase("evidence", "jobs/speech-recognition-engineer", "ji", isBrowsing: false),
    ScreenKindCase("evidence-many", "datasets/core-category-salary", "i", isBrowsing: false),
    ScreenKindCase("error", "jobs", ":jobs/nlp-enginer<Enter>", isBrowsing: false),
  ]

  static let sizes = [
    "80x24", "120x40", "160x50", "60x20", "40x12", "20x6", "7x3", "1x1", "79x23", "101x31", "33x9",
    "200x60", "3x40", "200x2",
  ]

  /// The screens that are kept as files: which kinds at which sizes in which language. A kind
  /// named twice at a size is kept once.
  static let kept: [(kinds: [String], sizes: [String], language: Language)] = [
    (
      kinds.map(\.name),
      ["80x24", "120x40", "160x50", "60x20", "40x12", "20x6", "7x3", "1x1", "79x23", "101x31"],
      .chinese
    ),
    (["dataset", "jobs-chart", "search", "jobs-language"], ["33x9"], .chinese),
    (["home", "jobs", "job", "dataset-chart", "help"], ["80x24"], .english),
  ]

  static func kind(_ name: String) -> ScreenKindCase? { kinds.first { $0.name == name } }
}
