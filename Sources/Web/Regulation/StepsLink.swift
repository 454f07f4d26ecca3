// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text
import Wire

/// Leads from an answer of a calculator to every step of it: the same question at another address.
struct StepsLink: Part {
    private let address: String
    private let language: Language

    init(_ path: String, _ typed: TypedFields, _ language: Language) {
        var pairs: [String] = []
        if case .object(let fields) = typed.document {
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                let values = if case .list(let items) = value { items } else { [value] }
                for case .typed(let text) in values where !text.isEmpty {
                    pairs.append("\(name)=\(StepsLink.encoded(text))")
                }
            }
        }
        address = path + "?" + pairs.joined(separator: "&")
        self.language = language
    }

    func write(to html: inout HTML) {
        html.add("<p><a href=\"\(address)\">\(RegulationTexts.texts(language).steps)</a></p>")
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%"
                encoded.append(digits[Int(byte >> 4)])
                encoded.append(digits[Int(byte & 15)])
            }
        }
    }
}
