// SPDX-License-Identifier: Apache-2.0
import ServiceLifecycle
import Web

/// Keeps the gate's memory filled while the server runs.
struct GateWarming: Service {
    let site: Site

    func run() async throws {
        await cancelWhenGracefulShutdown { await site.keepGateWarm() }
    }
}
