// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Whether the cases would notice a wrong value: each confirmed value is changed by the least amount, and the cases
/// that read it are run again.
public struct MutationCheck: Sendable {
    private let rules: RuleBook
    /// The cases that looked a parameter up.
    private let readers: [String: [LawyerCase]]

    /// Runs every case once on the book as it is.
    ///
    /// - Parameter names: Runs what it is given on the book, and answers the names that were looked up meanwhile.
    public init(
        _ rules: RuleBook, _ cases: [LawyerCase],
        names: (_ rules: RuleBook, _ run: (RuleBook) -> Void) -> Set<String>
    ) {
        var readers: [String: [LawyerCase]] = [:]
        for item in cases {
            for name in names(rules, { _ = try? item.run($0) }) { readers[name, default: []].append(item) }
        }
        self.rules = rules
        self.readers = readers.mapValues { MutationCheck.mostParticularFirst($0) }
    }

    /// Whether some case comes out otherwise than it expects.
    public func catches(_ mutation: RuleMutation) -> Bool {
        let changed = rules.mutated(by: mutation)
        return (readers[mutation.name] ?? []).contains { item in (try? item.run(changed).holds) != true }
    }

    /// The changes that no case notices.
    ///
    /// - Parameter told: Called after each, with how many were tried.
    public func survivors(
        of mutations: [RuleMutation], told: (Int) -> Void = { _ in }
    ) -> [RuleMutation] {
        var survivors: [RuleMutation] = []
        for (place, mutation) in mutations.enumerated() {
            if !catches(mutation) { survivors.append(mutation) }
            told(place + 1)
        }
        return survivors
    }

    /// A case that asks for one parameter is the quickest to notice that it changed.
    private static func mostParticularFirst(_ cases: [LawyerCase]) -> [LawyerCase] {
        cases.filter { $0.ask == .parameter } + cases.filter { $0.ask != .parameter }
    }
}
