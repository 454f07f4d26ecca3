// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing
import Wire

@testable import Web

@Suite("Steps in a case of the contact centre")
struct ContactStepTests {
    @Test(
        "the page says what was done, and that something was sent only where it was",
        arguments: [
            ("take", "ditangani"), ("release", "dilepas"), ("sort", "tercatat"), ("mediate", "tercatat"),
            ("answer", "terkirim"), ("close", "terkirim"),
        ])
    func eachStepHasAMessage(_ step: String, _ message: String) throws {
        #expect(try ContactStepRequest.decode(.object(["step": .text(step)])).message == message)
    }
}
