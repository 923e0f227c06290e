/// Where a screen is: `jobs?family=language`, `skills/pytorch`. One form for
/// the breadcrumb, history, the command line, scripts and exports.
public struct Address: Hashable, Sendable {
  /// One `name=value` behind the question mark.
  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The parts before the question mark; empty for the home screen.
  public var path: [String]
  /// The parameters in written order.
  public var parameters: [Parameter]

  public init(path: [String], parameters: [Parameter] = []) {
    self.path = path
    self.parameters = parameters
  }

  /// The home screen.
  public static let home = Address(path: [])

  /// Whether it is the home screen, sorted or filtered in whatever way.
  public var isHome: Bool { path.isEmpty }

  /// The value of a parameter; setting nil or an empty value takes it away.
  public subscript(_ name: String) -> String? {
    get { parameters.first { $0.name == name }?.value }
    set {
      let value = newValue ?? ""
      if let index = parameters.firstIndex(where: { $0.name == name }) {
        if value.isEmpty {
          parameters.remove(at: index)
        } else {
          parameters[index].value = value
        }
      } else if !value.isEmpty {
        parameters.append(Parameter(name, value))
      }
    }
  }

  /// The address with a parameter set, or taken away with nil.
  public func with(_ name: String, _ value: String?) -> Address {
    var copy = self
    copy[name] = value
    return copy
  }
}
