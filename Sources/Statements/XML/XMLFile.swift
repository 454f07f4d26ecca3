// SPDX-License-Identifier: Apache-2.0
import Foundation
import FoundationXML

/// Reads an XML file from outside: no document type, hence no entities of its own; size, depth and count limited.
struct XMLFile {
    /// The root as far as it could be read; nil when nothing could.
    let root: XMLNode?
    /// Why reading stopped; nil when the whole file was read.
    let fault: FileFault?

    init(_ bytes: [UInt8], limits: FileLimits = FileLimits()) {
        if let refused = XMLFile.refuse(bytes, limits: limits) {
            self.root = nil
            self.fault = refused
            return
        }
        let builder = XMLTreeBuilder(limits: limits)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = builder
        // The answer of parse() is not asked: on Linux it is true for files that are cut.
        _ = parser.parse()
        builder.finish(line: parser.lineNumber)
        self.root = builder.root
        self.fault = builder.fault
    }

    private static func refuse(_ bytes: [UInt8], limits: FileLimits) -> FileFault? {
        if bytes.isEmpty { return FileFault(line: nil, field: "file", code: "empty-file") }
        if bytes.count > limits.bytes {
            return FileFault(line: nil, field: "file", code: "file-too-large", found: String(bytes.count))
        }
        // A NUL means UTF-16 or no text at all; both would hide a document type from the look below.
        if bytes.contains(0) { return FileFault(line: nil, field: "file", code: "not-utf8") }
        if bytes.contains(sequence: Array("<!DOCTYPE".utf8)) || bytes.contains(sequence: Array("<!ENTITY".utf8)) {
            return FileFault(line: nil, field: "file", code: "document-type", found: "<!DOCTYPE")
        }
        return nil
    }
}

extension [UInt8] {
    func contains(sequence: [UInt8]) -> Bool {
        guard let head = sequence.first, count >= sequence.count else { return false }
        var start = startIndex
        while let found = self[start...].firstIndex(of: head) {
            if self[found...].starts(with: sequence) { return true }
            start = found + 1
        }
        return false
    }
}
