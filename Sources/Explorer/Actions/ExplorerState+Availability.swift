import ReportLibrary

extension ExplorerState {
  /// Why an action can do nothing here, nil when it can.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .open where rows.isEmpty:
      say("这里没有可打开的行", "there is no row to open")
    case .open where pane == .main && currentRow?.target == nil:
      say("这一行没有更细的内容", "nothing stands behind this row")
    case .goBack where history.back.isEmpty && place.address.isHome:
      say("已在起点", "this is the beginning")
    case .goAhead where history.ahead.isEmpty:
      say("前面没有了", "nothing lies ahead")
    case .goOn where lastPlace == nil || !place.address.isHome:
      say("总览上才有上次的地方，现在没有", "there is no place of last time to go to here")
    case .clear where place.address["q"] == nil && picked.isEmpty:
      say("没有筛选", "no filter is set")
    case .chart where sheet.shown.series == nil && !canCount:
      say("这里没有可画的数", "there is nothing to draw here")
    case .table where !isChart:
      say("这里已是表", "this is the table")
    case .filter where sheet.shown.total == 0 && !place.address.isSearch && !place.address.isHome:
      say("这里没有可筛选的行", "there are no rows to filter")
    case .nextPane where !hasOtherPane, .previousPane where !hasOtherPane:
      say("这里只有一组", "there is one group only")
    case .slideLeft where !isChart && place.slide == 0:
      say("左边没有栏了", "no column is hidden on the left")
    case .slideRight where !isChart && place.slide >= lastSlide:
      say("右边没有栏了", "no column is hidden on the right")
    case .facets where isChart:
      say("图上没有分面，\(key(.table)) 看表", "a chart has no facets, \(key(.table)) shows the table")
    case .facets where rows.isEmpty && !sheet.hasFacets && place.address["q"] != nil:
      say(
        "没有行，也就没有分面；\(key(.clear)) 清除筛选", "no rows, so no facets; \(key(.clear)) clears the filter")
    case .facets where !sheet.hasFacets:
      say("这里没有分面", "this screen has no facets")
    case .facets where ScreenLayout(self).facets == nil:
      say("窗口不够宽，分面要 100 列", "the window is too narrow for facets, they need 100 columns")
    case .sort where rows.count < 2:
      say("没有可排序的行", "there are no rows to sort")
    case .sort where sheet.shown.columns.count < 2, .columns where sheet.shown.columns.count < 2:
      say("只有一栏", "there is one column only")
    case .pick where currentRow?.target?.path.count != 2 || pane != .main:
      say("这一行不能标记", "this row cannot be picked")
    case .compare where comparison == nil:
      say("先用 \(key(.pick)) 标记两行以上", "first pick two rows or more with \(key(.pick))")
    case .evidence where !hasEvidence:
      say("这一行不是报告里的记录", "this row is no record of a report")
    default:
      nil
    }
  }

  /// Whether Tab leads anywhere: to the facets or to another group of rows.
  private var hasOtherPane: Bool {
    ScreenLayout(self).facets != nil
      || rows.contains { $0.part != rows[0].part }
  }

  /// Whether the records of a list can be counted by a facet.
  private var canCount: Bool {
    place.address.path.count == 1 && !place.address.isSearch && sheet.hasFacets
  }
}
