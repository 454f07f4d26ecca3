// SPDX-License-Identifier: Apache-2.0
import Wire

/// Small JSON for the terminal.
enum JSONLine {
    static func quoted(_ text: String) -> String { JSONValue.text(text).text }
}
