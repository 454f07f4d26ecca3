// SPDX-License-Identifier: Apache-2.0
import Kernel
import Yams

/// Reads one parameter file in OpenFisca's format and gathers every fault it has.
struct ParameterReader {
    let file: String
    let name: String
    private(set) var faults: [RuleFault] = []

    init(file: String, name: String) {
        self.file = file
        self.name = name
    }

    /// The file's history; nil where a fault stands in the way.
    ///
    /// - Parameter base: What a file with `values` alone adds its entries to; without it the file must be whole.
    mutating func read(_ text: String, over base: ParameterHistory?) -> ParameterHistory? {
        guard let root = document(text) else { return nil }
        allow(["description", "documentation", "metadata", "values"], in: root, of: "a parameter file")
        if let base, root["description"] == nil, root["metadata"] == nil {
            guard let revisions = revisions(root, unit: base.unit), faults.isEmpty else { return nil }
            return base.adding(revisions)
        }
        let description = words("description", in: root, line: 1, remedy: "Say in one sentence what the value is.")
        let (unit, atMost) = header(root)
        if let base, let unit, unit != base.unit {
            fault(
                root["metadata"], "The parameter counts in \(base.unit.rawValue), not in \(unit.rawValue).",
                "Write `unit: \(base.unit.rawValue)`, or give the new thing a name of its own.")
        }
        guard let revisions = revisions(root, unit: unit), faults.isEmpty, let description, let unit else {
            return nil
        }
        return ParameterHistory(
            name: name, description: description, unit: unit, atMost: atMost, revisions: revisions)
    }

    /// The dated entries; those that can be read even where others have faults.
    private mutating func revisions(_ root: Node.Mapping, unit: Unit?) -> [ParameterHistory.Revision]? {
        guard let values = root["values"], let dates = values.mapping, !dates.isEmpty else {
            fault(root["values"], "There are no dated values.", "Add `values:` with a date and a value under it.")
            return nil
        }
        guard let unit else { return nil }
        var revisions: [ParameterHistory.Revision] = []
        var last: CalendarDay?
        for (key, entry) in dates {
            guard let day = day(key, after: last) else { continue }
            last = max(last ?? day, day)
            if let revision = RevisionReader.read(entry, from: day, unit: unit, into: &self) {
                revisions.append(revision)
            }
        }
        return revisions
    }

    /// Checks an `index.yaml`, which only describes its folder.
    mutating func readIndex(_ text: String) {
        guard let root = document(text) else { return }
        allow(["description", "documentation", "metadata"], in: root, of: "an index file")
        _ = words("description", in: root, line: 1, remedy: "Say in one sentence what the folder holds.")
    }

    mutating func fault(_ node: Node?, _ problem: String, _ remedy: String) {
        let mark = node?.mark
        faults.append(
            RuleFault(file: file, line: mark?.line ?? 1, column: mark?.column, problem: problem, remedy: remedy))
    }

    mutating func fault(line: Int, _ problem: String, _ remedy: String) {
        faults.append(RuleFault(file: file, line: line, problem: problem, remedy: remedy))
    }

    /// The text under a key; nil, with a fault, where it is missing or empty.
    mutating func words(_ key: String, in mapping: Node.Mapping, line: Int, remedy: String) -> String? {
        guard let node = mapping[key] else {
            fault(line: line, "`\(key)` is missing.", remedy)
            return nil
        }
        guard let text = node.scalar?.string, !node.isNothing else {
            fault(node, "`\(key)` is empty.", remedy)
            return nil
        }
        return text
    }

    /// Refuses keys that nobody reads, which are misspelt more often than meant.
    mutating func allow(_ keys: [String], in mapping: Node.Mapping, of what: String) {
        for (key, _) in mapping where !keys.contains(key.scalar?.string ?? "") {
            let word = key.scalar?.string ?? "?"
            fault(key, "`\(word)` is not a key of \(what).", Remedy.choice(word, among: keys))
        }
    }

    private mutating func document(_ text: String) -> Node.Mapping? {
        do {
            guard let node = try Yams.compose(yaml: text), let mapping = node.mapping else {
                fault(line: 1, "The file is not a mapping.", "Begin with `description:` at the left margin.")
                return nil
            }
            return mapping
        } catch let error as YamlError {
            faults.append(YamlProblem.fault(error, file: file))
        } catch {
            faults.append(YamlProblem.unreadable(file: file))
        }
        return nil
    }

    private mutating func header(_ root: Node.Mapping) -> (unit: Unit?, atMost: Int) {
        let units = Unit.allCases.map(\.rawValue)
        let remedy = "Write `unit:` under `metadata:` with one of \(units.joined(separator: ", "))."
        guard let node = root["metadata"], let metadata = node.mapping else {
            fault(root["metadata"], "`metadata` with the unit is missing.", remedy)
            return (nil, 1)
        }
        allow(["unit", "at_most"], in: metadata, of: "the parameter's metadata")
        guard let word = words("unit", in: metadata, line: node.mark?.line ?? 1, remedy: remedy) else {
            return (nil, 1)
        }
        guard let unit = Unit(rawValue: word) else {
            fault(metadata["unit"], "`\(word)` is not a unit.", Remedy.choice(word, among: units))
            return (nil, 1)
        }
        guard let limit = metadata["at_most"] else { return (unit, 1) }
        guard let number = limit.scalar.flatMap({ ExactNumber.whole($0.string) }), number > 0 else {
            fault(limit, "`at_most` is not a whole number above zero.", "Write plain digits, such as `at_most: 6`.")
            return (unit, 1)
        }
        return (unit, Int(number))
    }

    private mutating func day(_ key: Node, after last: CalendarDay?) -> CalendarDay? {
        let text = key.scalar?.string ?? ""
        guard let day = CalendarDay(text) else {
            fault(key, "`\(text)` is not a day.", Remedy.day(text))
            return nil
        }
        if !("1945-08-17"..."2199-12-31").contains(text) {
            fault(key, "\(day) is not a day on which this law can count.", "Check the year.")
        }
        if let last, day == last {
            fault(key, "\(day) stands twice.", "Keep one of the two entries.")
        } else if let last, day < last {
            fault(key, "\(day) stands after \(last).", "Order the dates from the earliest to the latest.")
        }
        return day
    }
}

extension Node {
    /// Whether the YAML says nothing here: `null`, `~` or an empty place, unquoted.
    var isNothing: Bool {
        guard let scalar else { return false }
        let plain = scalar.style == .plain || scalar.style == .any
        return scalar.string.isEmpty || (plain && ["null", "Null", "NULL", "~"].contains(scalar.string))
    }
}
