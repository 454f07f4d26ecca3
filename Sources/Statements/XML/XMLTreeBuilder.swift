// SPDX-License-Identifier: Apache-2.0
import Foundation
import FoundationXML

/// Builds the tree of elements while the parser reads; stops at the first fault and keeps what was whole by then.
final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    private let limits: FileLimits
    private var open: [XMLNode] = []
    private var count = 0
    private(set) var root: XMLNode?
    private(set) var fault: FileFault?

    init(limits: FileLimits) { self.limits = limits }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard fault == nil else { return }
        count += 1
        if open.count >= limits.depth { return stop(parser, "too-deep", found: name) }
        if count > limits.items { return stop(parser, "too-many-items", found: name) }
        open.append(XMLNode(name: name, line: parser.lineNumber, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard fault == nil, let last = open.indices.last else { return }
        open[last].text += string
        if open[last].text.utf8.count > limits.value { stop(parser, "value-too-long", found: open[last].name) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard fault == nil, var node = open.popLast() else { return }
        node.isWhole = true
        attach(node)
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        stop(parser, "not-well-formed", found: open.last?.name ?? "")
    }

    /// Closes what a cut file left open.
    func finish(line: Int) {
        if fault == nil, !open.isEmpty || root == nil {
            fault = FileFault(line: line, field: "file", code: "cut-file", found: open.last?.name ?? "")
        }
        while let node = open.popLast() { attach(node) }
    }

    private func attach(_ node: XMLNode) {
        if let parent = open.indices.last {
            open[parent].children.append(node)
        } else {
            root = node
        }
    }

    private func stop(_ parser: XMLParser, _ code: String, found: String) {
        guard fault == nil else { return }
        fault = FileFault(line: parser.lineNumber, field: "file", code: code, found: found)
        parser.abortParsing()
    }
}
