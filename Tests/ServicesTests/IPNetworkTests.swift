// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Testing

@Suite("Networks")
struct IPNetworkTests {
    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.77", true), ("192.0.2.0/24", "192.0.3.1", false),
        ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false), ("0.0.0.0/0", "203.0.113.5", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("10.0.0.0/9", "10.127.255.255", true),
        ("10.0.0.0/9", "10.128.0.0", false),
        ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false),
        ("192.0.2.0/24", "::ffff:192.0.2.9", true), ("::1", "::1", true), ("::/0", "192.0.2.1", true),
    ])
    func anAddressIsInItsNetworkOnly(_ network: String, _ address: String, _ isIn: Bool) throws {
        let network = try #require(IPNetwork(network))
        let address = try #require(IPAddress(address))
        #expect(network.contains(address) == isIn)
    }

    @Test(arguments: [
        "", "192.0.2", "192.0.2.256", "192.0.2.1/24", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/+8", "a.b.c.d",
        "2001:db8::1::2", "2001:db8::/129", "12345::", "1:2:3:4:5:6:7", "192.0.2.0/24/8", "2001:db8::1/32", ":::",
    ])
    func whatIsNoNetworkIsRefused(_ text: String) { #expect(IPNetwork(text) == nil) }

    @Test func aListNamesWhatIsNoNetwork() throws {
        #expect(try IPNetwork.list("192.0.2.0/24, ::1\n10.0.0.1", field: "networks").count == 3)
        #expect(try IPNetwork.list("", field: "networks").isEmpty)
        #expect(throws: Failure(.invalid, "network-malformed", field: "networks", details: ["found": "here"])) {
            try IPNetwork.list("192.0.2.0/24 here", field: "networks")
        }
    }
}
