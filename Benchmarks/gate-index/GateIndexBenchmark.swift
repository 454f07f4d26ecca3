// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import Services
import Wire

/// Loads the gate's memory with made-up workers and measures it; prints one line of JSON.
@main
struct GateIndexBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate-index", abstract: "Measure the gate's memory with so many made-up workers.")

    @Option(help: "Workers to load.") var people = 1_000_000
    @Option(help: "Look-ups, and as many updates.") var questions = 1_000_000

    func run() throws {
        let crowd = MadeUpWorkers(people: people)
        let memory = GateMemory(mostBytes: .max)
        let before = try Self.residentBytes()
        let filling = ContinuousClock().measure { for worker in 0..<people { crowd.keep(worker, in: memory) } }
        let resident = try Self.residentBytes() - before
        guard memory.count == people else { throw ValidationError("\(memory.count) of \(people) workers are kept") }
        var draws = MadeUpDraws()
        let known = lookUps(memory, crowd.handle(Int.random(in: 0..<people, using: &draws)), wanted: true)
        let unknown = lookUps(memory, crowd.handle(people + Int.random(in: 0..<people, using: &draws)), wanted: false)
        let updating = ContinuousClock().measure {
            for _ in 0..<questions {
                let worker = Int.random(in: 0..<people, using: &draws)
                memory.forget([crowd.id(worker)])
                crowd.keep(worker, in: memory)
            }
        }
        print(
            """
            {"people": \(people), "bytes": \(memory.bytes), "resident": \(resident), "seconds": \(filling.seconds), \
            "known_p50": \(known[known.count / 2]), "known_p99": \(known[known.count * 99 / 100]), \
            "unknown_p99": \(unknown[unknown.count * 99 / 100]), "updates": \(Double(questions) / updating.seconds)}
            """)
    }

    /// Nanoseconds of each look-up with its document, in order, the clock's own reading included.
    private func lookUps(
        _ memory: GateMemory, _ handle: @autoclosure () -> GateMemory.Handle, wanted: Bool
    ) -> [Int64] {
        (0..<questions).map { _ in
            let asked = handle()
            let started = ContinuousClock.now
            let found = memory.find(asked, at: MadeUpWorkers.now)?.document
            let took = ContinuousClock.now - started
            precondition((found != nil) == wanted, "a worker is answered wrongly")
            return took.components.attoseconds / 1_000_000_000
        }.sorted()
    }

    private static func residentBytes() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else {
            throw ValidationError("/proc/self/statm says nothing of memory")
        }
        return pages * 4_096
    }
}

/// Draws that cost next to nothing (an xorshift), so that the figures are the memory's.
struct MadeUpDraws: RandomNumberGenerator {
    private var state: UInt64 = 88_172_645_463_325_252

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
