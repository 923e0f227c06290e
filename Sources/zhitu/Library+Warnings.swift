import ReportLibrary
import ReportModel

extension Library {
  /// Why reports of the reader's are not in it, one line each.
  func warnings(in language: Language) -> [String] {
    leftOut.map { Bilingual("未收：", "left out: ")[language] + $0.description }
  }
}
