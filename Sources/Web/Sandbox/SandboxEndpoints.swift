// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// What a partner may turn in its sandbox. In the real house there is nothing to turn.
    var sandboxEndpoints: [Endpoint] {
        [
            .postUnkeyed(
                .useSandbox, "/api/v1/sandbox/clock", takes: SandboxClockRequest.self, gives: SandboxState.self
            ) { call, body in
                let control = try call.sandbox
                try await control.move(seconds: Int64(body.days ?? 0) * 86_400 + Int64(body.seconds ?? 0))
                return SandboxState(now: door.clock.now())
            },
            .postUnkeyed(
                .useSandbox, "/api/v1/sandbox/payments", takes: SandboxPaymentRequest.self, gives: InvoiceAnswer.self
            ) { call, body in
                _ = try call.sandbox
                return InvoiceAnswer(try await door.payInSandbox(body.invoice, by: call.actor))
            },
            .postUnkeyed(
                .useSandbox, "/api/v1/sandbox/failures", takes: SandboxFailureRequest.self, gives: SandboxState.self
            ) { call, body in
                let kind = SandboxControl.Misfortune.Kind(rawValue: body.kind) ?? .unavailable
                try call.sandbox.plan(.init(kind, times: body.times, seconds: body.seconds ?? 5))
                return SandboxState(now: door.clock.now())
            },
        ]
    }
}

extension Call {
    /// - Throws: `refused` `sandbox-only` in the real house.
    fileprivate var sandbox: SandboxControl {
        get throws(Failure) {
            guard let control = site.sandbox else { throw Failure(.refused, "sandbox-only") }
            return control
        }
    }
}
