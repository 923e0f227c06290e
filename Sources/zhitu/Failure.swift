import ReportLibrary
import ReportModel

/// An end of the program that is not success: a line for the user and a status.
struct Failure: Error {
  /// The exit statuses other programs rely on.
  enum Status: Int32 {
    case nothingFound = 1
    case wrongUse = 2
    case badData = 3
    case interrupted = 130
  }

  let status: Status
  let message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ error: AddressError, in language: Language) {
    self.init(.wrongUse, error.message(in: language))
  }
}
