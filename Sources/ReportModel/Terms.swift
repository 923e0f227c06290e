/// The closed lists of words that enumerated fields draw from.
public enum Terms {
  /// The kinds of charts, by the names they have in an address.
  public static let chart = [
    Term("bar", "条形图", "bars"), Term("column", "柱形图", "columns"),
    Term("stacked", "堆叠条", "stacked bars"), Term("normalized", "百分堆叠", "100 % stacked bars"),
    Term("diverging", "双向条", "diverging bars"), Term("dot", "点图", "dots"),
    Term("lollipop", "棒糖图", "lollipops"), Term("dumbbell", "哑铃图", "dumbbells"),
    Term("slope", "坡度图", "slopes"), Term("interval", "区间图", "intervals"),
    Term("timeline", "时间线", "timeline"), Term("line", "折线图", "lines"),
    Term("step", "阶梯图", "steps"), Term("area", "面积图", "areas"),
    Term("scatter", "散点图", "scatter plot"), Term("histogram", "直方图", "histogram"),
    Term("box", "箱线图", "boxes"), Term("strip", "分位条", "quantile strips"),
    Term("heatmap", "热图", "heat map"), Term("matrix", "符号矩阵", "matrix"),
    Term("waffle", "百格图", "waffle"), Term("multiples", "小幅并列", "small multiples"),
    Term("treemap", "矩形树图", "treemap"), Term("icicle", "冰柱图", "icicle"),
    Term("tree", "树", "tree"),
  ]
  static let reportKind = [
    Term("talent", "人才", "talent"), Term("applications", "应用", "applications"),
    Term("hiring", "招聘", "hiring"), Term("jobs", "岗位", "jobs"),
    Term("scenarios", "场景", "scenarios"),
  ]
  static let jobKind = [
    Term("position", "岗位", "position"), Term("job-type", "岗位类型", "job type"),
    Term("direction", "技术方向", "technical direction"), Term("post", "职务", "post"),
    Term("occupation", "职业", "occupation"),
  ]
  /// Our own grouping of jobs; no report prints it.
  static let family = [
    Term("language", "语言", "language"), Term("speech", "语音", "speech"),
    Term("machine-learning", "机器学习", "machine learning"),
    Term("algorithm", "算法", "algorithms"), Term("vision", "视觉", "vision"),
    Term("data", "数据", "data"), Term("generation", "生成", "generation"),
    Term("hardware", "硬件", "hardware"), Term("application", "应用", "applications"),
    Term("product", "产品", "product"), Term("management", "管理", "management"),
    Term("service", "服务", "service"), Term("creative", "创意", "creative work"),
    Term("science", "科研", "science"), Term("medicine", "医疗", "medicine"),
    Term("education", "教育", "education"), Term("operations", "运营", "operations"),
    Term("business", "商务", "business"),
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
  static let qualityKind = [
    Term("ethics", "职业道德", "professional ethics"), Term("portrait", "画像", "portrait"),
    Term("portrait-item", "画像要素", "portrait item"), Term("general", "通用要求", "general"),
    Term("skill-group", "技能组", "skill group"),
  ]
  static let scenarioKind = [
    Term("scenario", "场景", "scenario"), Term("family", "场景族", "family"),
    Term("scene", "细分场景", "scene"), Term("application", "应用", "application"),
  ]
  static let direction = [
    Term("up", "升", "up"), Term("down", "降", "down"), Term("none", "无", "none"),
  ]
  static let effectKind = [
    Term("effect", "成效", "effect"), Term("scale", "规模", "scale"),
    Term("accuracy", "精度", "accuracy"), Term("specification", "规格", "specification"),
  ]
  static let productKind = [
    Term("model", "模型", "model"), Term("chip", "芯片", "chip"), Term("memory", "存储", "memory"),
    Term("platform", "平台", "platform"), Term("agent", "智能体", "agent"),
    Term("application", "应用", "application"), Term("dataset", "数据集", "data set"),
    Term("tool", "工具", "tool"), Term("server", "服务器", "server"),
    Term("network", "网络设备", "network"),
  ]
  static let technologyKind = [
    Term("key-technology", "关键技术", "key technology"), Term("technique", "技术", "technique"),
    Term("architecture", "架构", "architecture"), Term("research", "研究方向", "research"),
  ]
  static let milestoneKind = [
    Term("technology", "技术", "technology"), Term("product", "产品", "product"),
    Term("policy", "政策", "policy"), Term("market", "市场", "market"),
    Term("talent", "人才", "talent"), Term("event", "事件", "event"),
  ]
  static let policyLevel = [
    Term("national", "国家", "national"), Term("province", "省", "province"),
    Term("city", "市", "city"), Term("foreign", "外国", "foreign"),
    Term("international", "国际", "international"), Term("industry", "行业", "industry"),
  ]
  static let policyKind = [
    Term("law", "法律", "law"), Term("regulation", "规章", "regulation"),
    Term("plan", "规划", "plan"), Term("opinion", "意见", "opinion"), Term("guide", "指南", "guide"),
    Term("initiative", "倡议", "initiative"), Term("strategy", "战略", "strategy"),
    Term("programme", "行动", "programme"), Term("standard", "标准", "standard"),
    Term("meeting", "会议", "meeting"),
  ]
  static let standardKind = [
    Term("category", "类别", "category"), Term("item", "条目", "item"),
    Term("field", "领域", "field"), Term("standard", "标准", "standard"),
    Term("module", "模块", "module"), Term("grade", "等级", "grade"),
    Term("topic", "考核内容", "topic"),
  ]
  static let programmeKind = [
    Term("university", "高校", "university"), Term("major", "专业", "major"),
    Term("institute", "学院", "institute"), Term("course", "课程", "course"),
    Term("course-group", "课程组", "course group"), Term("textbook", "教材", "textbook"),
    Term("publisher", "出版社", "publisher"), Term("training", "培训", "training"),
    Term("training-body", "培训机构", "training body"),
    Term("certificate", "证书", "certificate"), Term("mode", "模式", "mode"),
    Term("measure", "举措", "measure"), Term("objective", "目标", "objective"),
    Term("micro-major", "微专业", "micro-major"),
  ]
  static let topic = [
    Term("technology", "技术", "technology"), Term("data", "数据", "data"),
    Term("compute", "算力", "compute"), Term("talent", "人才", "talent"),
    Term("education", "教育", "education"), Term("ethics", "伦理", "ethics"),
    Term("law", "法律", "law"), Term("market", "市场", "market"),
    Term("policy", "政策", "policy"), Term("security", "安全", "security"),
    Term("application", "应用", "application"), Term("society", "社会", "society"),
  ]
  static let audience = [
    Term("government", "政府", "government"), Term("enterprise", "企业", "enterprise"),
    Term("university", "高校", "university"), Term("society", "社会", "society"),
    Term("research", "科研", "research"), Term("individual", "个人", "individual"),
    Term("all", "各方", "all"),
  ]
  static let outlookKind = [
    Term("trend", "趋势", "trend"), Term("forecast", "预测", "forecast"),
    Term("opportunity", "机遇", "opportunity"), Term("feature", "特征", "feature"),
    Term("advantage", "优势", "advantage"), Term("stage", "阶段", "stage"),
    Term("wave", "浪潮", "wave"), Term("phase", "时期", "phase"), Term("gap", "缺口", "gap"),
  ]
  static let organisationKind = [
    Term("company", "企业", "company"), Term("university", "高校", "university"),
    Term("institute", "研究机构", "institute"), Term("government", "政府部门", "government"),
    Term("association", "协会", "association"),
    Term("international", "国际组织", "international"), Term("media", "媒体", "media"),
    Term("fund", "基金", "fund"), Term("school", "学校", "school"),
  ]
  static let placeKind = [
    Term("country", "国家", "country"), Term("region", "地区", "region"),
    Term("province", "省级", "province"), Term("city", "城市", "city"),
    Term("district", "区县", "district"),
  ]
  static let role = [
    Term("maker", "研制者", "maker"), Term("publisher", "出版者", "publisher"),
    Term("partner", "合作方", "partner"), Term("investor", "投资方", "investor"),
    Term("issuer", "发布者", "issuer"), Term("source", "数据来源", "source"),
    Term("user", "使用方", "user"), Term("university", "高校", "university"),
    Term("company", "企业", "company"), Term("institute", "研究机构", "institute"),
    Term("other", "其他", "other"),
  ]
  static let discrepancyKind = [
    Term("arithmetic", "算术", "arithmetic"), Term("contradiction", "矛盾", "contradiction"),
    Term("naming", "名称", "naming"), Term("numbering", "编号", "numbering"),
    Term("citation", "引用", "citation"), Term("scope", "口径", "scope"),
    Term("misprint", "误印", "misprint"),
  ]
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
    Term("table", "表", "table"), Term("figure", "图", "figure"),
    Term("statistics", "统计", "statistics"), Term("keywords", "关键词", "keywords"),
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
