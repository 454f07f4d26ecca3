// SPDX-License-Identifier: Apache-2.0

/// The address in a card's QR code. The token stands behind `#`, so a browser keeps it to itself: it never reaches a
/// server's log.
public enum CardLink {
    /// - Parameter base: The public address of the installation, with or without a slash at its end.
    public static func url(base: String, token: String) -> String {
        (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/v/#" + token
    }

    /// The token in a scanned link; a bare token is itself.
    public static func token(in text: String) -> String {
        text.lastIndex(of: "#").map { String(text[text.index(after: $0)...]) } ?? text
    }
}
