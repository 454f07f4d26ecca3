// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// So many members are read at once.
    private static let warmingSlice = 200

    /// Fills the gate's memory with the answers of all members, a slice at a time. It rests after each slice as long as
    /// the slice took, so that it never takes more than half of one processor.
    ///
    /// - Parameters:
    ///   - pack: Makes the document of an answer, cut into what many share and what is its own.
    ///   - progress: Hears how many members are done.
    public func warmGate(
        pack: @Sendable (GateAnswer) -> (pieces: [[UInt8]], values: [[UInt8]]),
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws {
        var last = ""
        var done = 0
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let from = last
            let generation = gate.generation()
            let (answers, end) = try await read(.checkClearance, by: .system("gate")) { context in
                let members = try GateFactsStore(context.transaction).members(after: from, limit: Self.warmingSlice)
                let reader = GateReader(context, generation: generation)
                return (try reader.answers(members.map(\.person)), members.last?.kpj)
            }
            guard let end else { return }
            for answer in answers {
                let packed = pack(answer)
                gate.keep(answer, pieces: packed.pieces, values: packed.values)
            }
            last = end
            done += answers.count
            progress(done)
            try await Task.sleep(for: ContinuousClock.now - start)
        }
    }
}
