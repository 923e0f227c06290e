import ReportModel
import Testing

@testable import ReportLibrary

/// A reader's own packages beside the built-in ones.
@Suite struct OwnReportTests {
  /// A report whose requirement names a skill that only the reader's vocabulary knows.
  private static let sound: [String: String] = [
    "vocabulary/skills.csv": """
    id,order,name,name_en,kind,parent,note
    weaving,1,织造,Weaving,method,deep-learning,
    """,
    "reports/mine/report.csv": """
    id,order,title,title_en,short,short_en,publisher,year,kind,lines,sha256,note
    mine,1,我的报告,My report,我的,Mine,,2026,jobs,1-9,00,
    """,
    "reports/mine/sections.csv": """
    id,order,parent,level,number,title,lines
    s1,1,,1,一,织造,1-9
    """,
    "reports/mine/jobs.csv": """
    id,order,number,name,name_en,kind,family,summary,section,label,lines,page,note
    weaver,1,1,织工,Weaver,position,language,,s1,,2-4,,
    """,
    "reports/mine/requirements.csv": """
    id,order,job,number,title,kind,category,summary,level_phrase,level,level_basis,section,label,lines,page,note
    weaver-r1,1,weaver,1,织造,skill,,,熟悉,2,explicit,s1,,3,,
    """,
    "reports/mine/mentions.csv": """
    id,order,requirement,skill,printed,level_phrase,level,strength,section,lines,page
    weaver-m1,1,weaver-r1,weaving,织造,,,named,s1,3,
    """,
  ]

  private static func write(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text + "\n") }
    return folder
  }

  private static func load(own: TemporaryFolder) throws -> Library {
    let builtIn = try SmallLibrary.write()
    return try Library.load(from: builtIn.path, own: own.path)
  }

  @Test func standsBesideTheBuiltIn() throws {
    let library = try Self.load(own: Self.write(Self.sound))
    #expect(library.leftOut.isEmpty)
    #expect(library.records(.report).map(\.id) == ["one", "two", "mine"])
    let weaver = try #require(library.record(.job, "weaver"))
    #expect(weaver.report?.id == "mine")
    let weaving = try #require(library.record(.skill, "weaving"))
    #expect(weaving.referrers(.mention, by: .skill).map(\.id) == ["weaver-m1"])
    #expect(weaving.link(.parent)?.id == "deep-learning")
    let jobs = try library.sheet(at: Address("jobs?report=mine"), in: .chinese)
    #expect(jobs.rows.map(\.target?.description) == ["jobs/weaver"])
    let found = try library.sheet(at: Address("search?q=织造"), in: .chinese)
    #expect(found.rows.contains { $0.target?.description == "skills/weaving" })
  }

  @Test(arguments: [
    // Ids are unique in the whole library, not only among the reader's.
    ("reports/mine/jobs.csv", "weaver,1", "engineer,1", "used twice"),
    ("reports/mine/requirements.csv", ",2,explicit", ",9,explicit", "level"),
    ("reports/mine/mentions.csv", "r1,weaving", "r1,spinning", "names no skill"),
    ("reports/mine/report.csv", "mine,1", "yours,1", "folder's name"),
  ])
  func aBrokenReportIsLeftOut(file: String, old: String, new: String, reason: String) throws {
    var files = Self.sound
    files[file] = files[file]?.replacing(old, with: new)
    files["reports/other/report.csv"] = """
      id,order,title,title_en,short,short_en,publisher,year,kind,lines,sha256,note
      other,1,又一份,Another,又一,Other,,2026,jobs,1-9,00,
      """
    let own = try Self.write(files)
    let library = try Self.load(own: own)
    #expect(library.records(.report).map(\.id) == ["one", "two", "other"])
    let problem = try #require(library.leftOut.first)
    #expect(problem.file == own.path + "/" + file)
    #expect(problem.description.contains(reason))
    #expect(library.record(.skill, "weaving") != nil)
  }

  @Test func withoutItsNamesAReportIsLeftOutToo() throws {
    var files = Self.sound
    files["vocabulary/skills.csv"]?.replace("weaving,1", with: "Weaving,1")
    let library = try Self.load(own: Self.write(files))
    #expect(library.records(.report).map(\.id) == ["one", "two"])
    // The skill's own fault, then the mention that names it.
    #expect(
      library.leftOut.map { $0.file.split(separator: "/").last } == ["skills.csv", "mentions.csv"])
    #expect(library.leftOut.last?.description.contains("names no skill") == true)
  }

  @Test func noFolderIsNoReport() throws {
    let builtIn = try SmallLibrary.write()
    let library = try Library.load(from: builtIn.path, own: builtIn.path + "/nowhere")
    #expect(library.leftOut.isEmpty && library.count(.report) == 2)
  }

  @Test func aBrokenBuiltInReportRefusesTheLibrary() throws {
    let builtIn = try SmallLibrary.write()
    try builtIn.write("reports/one/jobs.csv", "id\n")
    let own = try Self.write(Self.sound)
    #expect(throws: LibraryError.self) {
      try Library.load(from: builtIn.path, own: own.path)
    }
  }
}
