/// The closed lists of words that enumerated fields draw from.
public enum Terms {
  static let reportKind = [
    Term("talent", "人才", "talent"), Term("applications", "应用", "applications"),
    Term("hiring", "招聘", "hiring"), Term("jobs", "岗位", "jobs"),
    Term("scenarios", "场景", "scenarios"),
  ]
  static let jobKind = [
    Term("position", "岗位", "position"), Term("job-type", "岗位类型", "job type"),
    Term("direction", "技术方向", "technical direction"),
  ]
  /// Our own grouping of jobs; no report prints it.
  static let family = [
    Term("language", "语言", "language"), Term("speech", "语音", "speech"),
    Term("machine-learning", "机器学习", "machine learning"),
    Term("algorithm", "算法", "algorithms"), Term("vision", "视觉", "vision"),
    Term("data", "数据", "data"), Term("generation", "生成", "generation"),
    Term("hardware", "硬件", "hardware"), Term("application", "应用", "applications"),
    Term("product", "产品", "product"),
  ]
  static let requirementKind = [
    Term("knowledge", "知识", "knowledge"), Term("skill", "技能", "skill"),
    Term("tool", "工具", "tool"), Term("quality", "素质", "quality"),
    Term("education", "学历", "education"), Term("experience", "经验", "experience"),
  ]
  static let category = [
    Term("general", "综合能力", "general ability"),
    Term("knowledge", "专业知识", "professional knowledge"),
    Term("tools", "工具技能", "tool skills"),
    Term("engineering", "工程实践能力", "engineering practice"),
  ]
  static let levelBasis = [
    Term("explicit", "明示", "explicit"), Term("inferred", "推定", "inferred"),
  ]
  static let qualityKind = [Term("ethics", "职业道德", "professional ethics")]
  static let skillKind = [
    Term("language", "编程语言", "programming language"), Term("framework", "框架", "framework"),
    Term("library", "库", "library"), Term("platform", "平台", "platform"),
    Term("tool", "工具", "tool"), Term("database", "数据库", "database"),
    Term("method", "方法", "method"), Term("model", "模型", "model"),
    Term("metric", "指标", "metric"), Term("knowledge", "知识", "knowledge"),
    Term("hardware", "硬件", "hardware"), Term("quality", "素质", "quality"),
  ]
  static let aliasKind = [
    Term("spelling", "异写", "spelling"), Term("abbreviation", "缩写", "abbreviation"),
    Term("translation", "译名", "translation"), Term("broader", "泛称", "broader name"),
  ]
  static let strength = [
    Term("named", "点名", "named"), Term("any-of", "至少一种", "any of"),
    Term("preferred", "优先", "preferred"),
  ]
  static let group = [
    Term("core", "AI 核心企业", "core AI companies"),
    Term("mobile", "移动互联网", "mobile internet"), Term("finance", "金融", "finance"),
    Term("media", "广告传媒文化体育", "advertising, media, culture, sport"),
  ]
  static let datasetKind = [
    Term("distribution", "分布", "distribution"), Term("cross-tab", "交叉表", "cross-tab"),
    Term("table", "表", "table"),
  ]
  static let choice = [
    Term("single", "单选", "single choice"), Term("multiple", "多选", "multiple choice"),
  ]
  static let datasetStatus = [
    Term("complete", "全", "complete"), Term("partial", "部分", "partial"),
    Term("image-lost", "图失", "lost with the image"),
  ]
  static let observationStatus = [
    Term("stated", "所述", "stated"), Term("derived", "推算", "derived"),
    Term("missing", "缺", "missing"), Term("not-applicable", "不适用", "not applicable"),
  ]
}
