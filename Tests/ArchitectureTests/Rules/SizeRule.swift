// SPDX-License-Identifier: Apache-2.0

/// Files, functions and lines stay small enough to be read at once.
enum SizeRule {
    static let fileLines = 400
    static let functionLines = 60
    static let lineColumns = 120

    static func findings(in file: SourceFile) -> [Finding] {
        var found: [Finding] = []
        if file.lines.count > fileLines {
            found.append(Finding(file, "\(file.lines.count) lines; \(fileLines) at most: one idea a file"))
        }
        for (offset, line) in file.lines.enumerated() where line.count > lineColumns {
            found.append(Finding(file, line: offset + 1, "\(line.count) columns; \(lineColumns) at most"))
        }
        for function in FunctionSpan.all(in: file) where function.lines > functionLines {
            found.append(
                Finding(
                    file, line: function.line,
                    "\(function.name) has \(function.lines) lines; \(functionLines) at most: push loops down, ifs up"))
        }
        return found
    }
}
