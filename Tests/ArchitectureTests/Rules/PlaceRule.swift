// SPDX-License-Identifier: Apache-2.0

/// The repository stands by itself: it names no folder of a developer's machine, no registry it was built from and no
/// tool that wrote it.
enum PlaceRule {
    /// Put together from pieces: this file is checked too.
    private static let foreign: [String] = [
        "/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/", "/ro" + "ot/", "chat" + "gpt", "co" + "pilot", "cla" + "ude",
        "anthro" + "pic", "open" + "ai.com", "sub" + "agent", "langu" + "age model", "artif" + "actory", "next" + "us.",
        "workpl" + "ace rule",
    ]

    static func findings(path: String, text: String) -> [Finding] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { offset, line in
            let lowered = line.lowercased()
            guard let word = foreign.first(where: { lowered.contains($0.lowercased()) }) else { return nil }
            return Finding(path, line: offset + 1, "names \(word), which lies outside of the repository")
        }
    }
}
