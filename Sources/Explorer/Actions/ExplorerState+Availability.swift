import ReportLibrary

extension ExplorerState {
  /// Why an action can do nothing here, nil when it can.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .open where rows.isEmpty:
      say("这里没有可打开的行", "there is no row to open")
    case .open where pane == .main && currentRow?.target == nil:
      say("这一行没有更细的内容", "nothing stands behind this row")
    case .goBack where history.back.isEmpty && place.address == .home:
      say("已在起点", "this is the beginning")
    case .goAhead where history.ahead.isEmpty:
      say("前面没有了", "nothing lies ahead")
    case .clear where place.address["q"] == nil:
      say("没有筛选", "no filter is set")
    case .chart where sheet.shown.series == nil && !canCount:
      say("这里没有可画的数", "there is nothing to draw here")
    case .facets where sheet.facets.isEmpty:
      say("这里没有分面", "this screen has no facets")
    case .facets where ScreenLayout(self).facets == nil:
      say("窗口不够宽，分面要 100 列", "the window is too narrow for facets, they need 100 columns")
    case .sort where sheet.shown.columns.count < 2, .columns where sheet.shown.columns.count < 2:
      say("只有一栏", "there is one column only")
    case .evidence where currentRecord?.evidence.isEmpty ?? true:
      say("这一行不是报告里的记录", "this row is no record of a report")
    default:
      nil
    }
  }

  /// Whether the records of a list can be counted by a facet.
  private var canCount: Bool {
    place.address.path.count == 1 && !place.address.isSearch && !sheet.facets.isEmpty
  }
}
