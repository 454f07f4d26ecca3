// SPDX-License-Identifier: Apache-2.0

/// What `Package.swift` gives each target, read from its text: names of targets and of products.
struct Manifest {
    /// By target: the modules it may import.
    let dependencies: [String: Set<String>]

    init(text: String) {
        let characters = Array(text)
        let (products, lists) = Manifest.names(in: text)
        var found: [String: Set<String>] = [:]
        for opening in [#"module("#, #".executableTarget("#, #".target("#, #"tests("#, #".systemLibrary("#] {
            for arguments in Manifest.calls(opening, in: characters) {
                guard let name = Manifest.strings(in: arguments).first else { continue }
                found[name, default: []].formUnion(Manifest.modules(in: arguments, products: products, lists: lists))
                found[name]?.remove(name)
            }
        }
        dependencies = found
    }

    /// `let grdb = Target.Dependency.product(name: "GRDB", …)` and `let pure: […] = ["Kernel", …]`.
    private static func names(in text: String) -> (products: [String: String], lists: [String: Set<String>]) {
        var products: [String: String] = [:]
        var lists: [String: Set<String>] = [:]
        for statement in statements(in: text) where statement.hasPrefix("let ") {
            let name = String(statement.dropFirst(4).prefix { $0.isLetter || $0.isNumber })
            if statement.contains("Target.Dependency.product("), let product = strings(in: statement).first {
                products[name] = product
            } else if statement.contains("[Target.Dependency] = [") {
                lists[name] = Set(strings(in: statement))
            }
        }
        return (products, lists)
    }

    /// Lines, joined until their brackets are closed.
    private static func statements(in text: String) -> [String] {
        var statements: [String] = []
        var depth = 0
        for line in text.split(separator: "\n") {
            if depth > 0 { statements[statements.count - 1] += line } else { statements.append(String(line)) }
            depth += line.filter { "([{".contains($0) }.count - line.filter { ")]}".contains($0) }.count
        }
        return statements
    }

    /// The texts between the brackets of every call.
    private static func calls(_ opening: String, in text: [Character]) -> [String] {
        let wanted = Array(opening)
        var found: [String] = []
        var at = 0
        while at + wanted.count <= text.count {
            let startsHere = text[at..<at + wanted.count].elementsEqual(wanted)
            let isWord = at > 0 && (text[at - 1].isLetter || text[at - 1] == ".")
            guard startsHere, !isWord || opening.hasPrefix(".") else {
                at += 1
                continue
            }
            let start = at + wanted.count
            var depth = 1
            at = start
            while at < text.count, depth > 0 {
                if text[at] == "(" { depth += 1 }
                if text[at] == ")" { depth -= 1 }
                at += 1
            }
            found.append(String(text[start..<max(start, at - 1)]))
        }
        return found
    }

    private static func strings(in text: some StringProtocol) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    private static func modules(
        in arguments: String, products: [String: String], lists: [String: Set<String>]
    ) -> Set<String> {
        var found = Set(strings(in: arguments))
        let pieces = arguments.split(separator: "\"", omittingEmptySubsequences: false)
        for (offset, piece) in pieces.enumerated() where offset.isMultiple(of: 2) {
            for word in piece.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) {
                if let product = products[word] { found.insert(product) }
                if let list = lists[word] { found.formUnion(list) }
            }
        }
        return found
    }
}
