// SPDX-License-Identifier: Apache-2.0
import Statements
import Testing

struct FileFaultTests {
    @Test func `a fault quotes no more than eighty characters`() {
        let fault = FileFault(line: 3, field: ":61:", code: "not-an-amount", found: String(repeating: "9", count: 300))
        #expect(fault.found.count == 80)
    }
}
