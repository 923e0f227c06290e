import ReportModel

/// A question that readers come with and the screen that answers it.
struct StartingPoint: Sendable {
  /// Who asks so.
  let reader: Bilingual
  let question: Bilingual
  let address: Address

  private init(
    _ reader: Bilingual, _ chinese: String, _ english: String, _ path: [String],
    _ parameters: [(String, String)] = []
  ) {
    self.reader = reader
    question = Bilingual(chinese, english)
    address = Address(path: path, parameters: parameters.map { Address.Parameter($0, $1) })
  }

  private static let student = Bilingual("学生", "Student")
  private static let recruiter = Bilingual("招聘", "HR")
  private static let teacher = Bilingual("课程", "Curriculum")
  private static let policyMaker = Bilingual("政策", "Policy")
  private static let analyst = Bilingual("分析", "Analysis")

  static let all = [
    StartingPoint(
      student, "大模型岗位要会什么？", "What do the large-model jobs ask for?", ["jobs"],
      [("report", "llm-jobs-2023")]),
    StartingPoint(
      student, "谁要 PyTorch，到什么程度？", "Who asks for PyTorch, and at what level?",
      ["skills", "pytorch"]),
    StartingPoint(
      recruiter, "同一能力，各岗位要到几级？", "One skill: which level does each job want?",
      ["requirements"], [("q", "python"), ("sort", "-level")]),
    StartingPoint(
      recruiter, "金融与传媒的月薪差多少？", "What does finance pay against media?", ["compare"],
      [("of", "datasets/finance-salary-bands,datasets/media-salary-bands")]),
    StartingPoint(
      teacher, "哪些能力最多岗位点名？", "Which skills do most jobs name?", ["skills"],
      [("sort", "-jobs")]),
    StartingPoint(
      teacher, "哪些课程、专业、证书？", "Which courses, majors, certificates?", ["programmes"],
      [("group", "kind")]),
    StartingPoint(
      policyMaker, "2024 年出台了哪些政策？", "Which policies came in 2024?", ["policies"],
      [("year", "2024"), ("chart", "timeline")]),
    StartingPoint(
      policyMaker, "2024 年发生了什么？", "What happened in 2024?", ["years", "2024"]),
    StartingPoint(
      policyMaker, "有哪些挑战，怎样应对？", "Which challenges, and what against them?", ["challenges"]),
    StartingPoint(
      analyst, "能源场景量得出哪些成效？", "Which effects were measured in energy?", ["effects"],
      [("industry", "energy"), ("chart", "dumbbell")]),
    StartingPoint(
      analyst, "哪些机构见于三份以上报告？", "Which organisations are in three reports or more?",
      ["organisations"], [("q", "reports>=3")]),
    StartingPoint(
      analyst, "报告里有哪些说法对不上？", "What contradicts what?", ["discrepancies"]),
  ]
}
