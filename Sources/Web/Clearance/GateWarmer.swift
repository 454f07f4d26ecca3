// SPDX-License-Identifier: Apache-2.0
import Kernel
import Logging
import Services
import Wire

extension Site {
    /// Fills the gate's memory once, for every member.
    ///
    /// - Parameter progress: Hears how many members are done.
    public func warmGate(_ progress: @Sendable (Int) -> Void = { _ in }) async throws {
        try await door.warmGate(
            pack: { answer in
                let packed = ClearanceRecord(answer).packed
                return (packed.pieces, packed.values)
            }, progress: progress)
    }

    /// Keeps the gate's memory filled: at start, and anew whenever a day begins in Jakarta. Ends when cancelled.
    public func keepGateWarm() async {
        while !Task.isCancelled {
            let day = door.clock.now().jakartaDay
            do {
                try await warmGate()
                try await waitForDay(after: day)
            } catch is CancellationError {
                return
            } catch {
                door.logger.error("the gate's memory could not be filled: \(error)")
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    private func waitForDay(after day: CalendarDay) async throws {
        while door.clock.now().jakartaDay == day { try await Task.sleep(for: .seconds(5)) }
    }
}
