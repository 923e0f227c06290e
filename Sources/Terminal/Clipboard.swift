/// OSC 52: text for the clipboard of the terminal, also over ssh and through multiplexers.
///
/// See "Operating System Commands" in *XTerm Control Sequences*.
public enum Clipboard {
  /// The longest text, in bytes of UTF-8. Terminals and tmux drop sequences above some 100 kB;
  /// this is 99 992 characters of base64.
  public static let limit = 74_994

  /// What stands between the program and the terminal.
  public enum Multiplexer: String, CaseIterable, Sendable {
    case none
    /// Takes the sequence itself with `set-clipboard on`, passes it through, doubled escapes in
    /// `DCS tmux;`, with `allow-passthrough on`; which of the two is set cannot be known.
    case tmux
    /// Passes through what comes in `DCS`, 768 bytes at a time at most.
    case screen

    /// Told from the environment: `TMUX`, `STY` and the beginning of `TERM`.
    public init(environment: (String) -> String?) {
      let term = environment("TERM") ?? ""
      if environment("TMUX")?.isEmpty == false || term.hasPrefix("tmux") {
        self = .tmux
      } else if environment("STY")?.isEmpty == false || term.hasPrefix("screen") {
        self = .screen
      } else {
        self = .none
      }
    }
  }

  /// The bytes to write, or `nil` when the text is longer than ``limit``.
  public static func sequence(for text: String, through multiplexer: Multiplexer) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(text.utf8) + [0x07]
    switch multiplexer {
    case .none:
      return plain
    case .tmux:
      let doubled = plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    case .screen:
      let room = 768 - 4
      return stride(from: 0, to: plain.count, by: room).flatMap { start in
        let part = plain[start..<min(start + room, plain.count)]
        return Array("\u{1B}P".utf8) + part + Array("\u{1B}\\".utf8)
      }
    }
  }

  /// Base64 of RFC 4648 §4, padded.
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var group: UInt32 = 0
      var count = 0
      while count < 3, index < bytes.endIndex {
        group |= UInt32(bytes[index]) << UInt32(16 - 8 * count)
        count += 1
        bytes.formIndex(after: &index)
      }
      for place in 0..<4 {
        output.append(
          place <= count ? alphabet[Int(group >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return output
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
