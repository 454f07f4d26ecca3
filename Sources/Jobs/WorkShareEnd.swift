// SPDX-License-Identifier: Apache-2.0
import ServiceLifecycle
import Services

/// Gives the work beside the requests back when the process stops, so that another need not wait for its silence.
struct WorkShareEnd: Service {
    let share: WorkShare

    func run() async throws {
        try? await gracefulShutdown()
        try await share.release()
    }
}
