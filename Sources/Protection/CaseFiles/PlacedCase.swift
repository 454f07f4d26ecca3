// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// A case of a file, with the place it stands in.
public struct PlacedCase: Sendable, CustomStringConvertible {
    public let file: String
    /// The line of the case's first key, counted from 1.
    public let line: Int
    public let item: LawyerCase

    public var description: String { "\(file):\(line): \(item.name)" }

    /// Reads a whole file of cases.
    ///
    /// - Throws: `RuleFaults` with every case that cannot be read: file, line, problem, remedy.
    public static func read(file: String, text: String) throws(RuleFaults) -> [PlacedCase] {
        let parsed: CaseFile
        do throws(RuleFault) {
            parsed = try CaseFile(path: file, text: text)
        } catch {
            throw RuleFaults([error])
        }
        var cases: [PlacedCase] = []
        var faults: [RuleFault] = []
        var lines: [String: Int] = [:]
        for node in parsed.cases {
            do throws(Failure) {
                let item = try LawyerCase.read(CaseNode(node))
                if let line = lines[item.name] {
                    faults.append(
                        RuleFault(
                            file: file, line: node.line, problem: "The name stands on line \(line) already.",
                            remedy: "Say in the name what this case shows and the other does not."))
                }
                lines[item.name] = node.line
                cases.append(PlacedCase(file: file, line: node.line, item: item))
            } catch {
                faults.append(unreadable(error, node, file))
            }
        }
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return cases
    }

    private static func unreadable(_ failure: Failure, _ node: YamlNode, _ file: String) -> RuleFault {
        let place = failure.field ?? ""
        let found = node[place] ?? node["given"]?[place] ?? node["expect"]?[place]
        return RuleFault(
            file: file, line: found?.line ?? node.line,
            problem: "`\(place)` is missing, unknown or no answer to what is asked.",
            remedy: "Write name, on, given with ask, and expect, as the cases beside it do.")
    }
}

extension CaseNode {
    /// The same node without its places.
    init(_ node: YamlNode) {
        switch node {
        case .word(let text, _): self = .word(text)
        case .list(let items, _): self = .list(items.map { CaseNode($0) })
        case .mapping(let entries, _): self = .mapping(entries.map { ($0.key, CaseNode($0.value)) })
        }
    }
}
