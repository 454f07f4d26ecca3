// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Kernel
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Synchronization
import Testing

@testable import Web

/// Takes what is posted to `/prompt`, and answers when it is told to.
private final class SlowLane: PromptLane {
    let taken = Mutex<[(PromptRequest, PromptReply)]>([])
    private let takes: Bool

    init(takes: Bool = true) { self.takes = takes }

    func knows(_ head: HTTPRequest) -> Bool { head.path == "/prompt" }

    func take(_ request: PromptRequest, _ reply: PromptReply) -> Bool {
        if takes { taken.withLock { $0.append((request, reply)) } }
        return takes
    }

    func answerNext(_ text: String) {
        let reply = taken.withLock { $0.removeFirst().1 }
        reply(PromptResponse(status: 200, body: Array(text.utf8)))
    }

    var waiting: Int { taken.withLock { $0.count } }
}

@Suite("Requests that are answered on their connection")
struct PromptHandlerTests {
    private let lane = SlowLane()
    private let channel = EmbeddedChannel()

    init() throws {
        try channel.pipeline.syncOperations.addHandler(
            PromptHandler([lane], dates: HTTPDates(.fixed(Instant(microseconds: 0)))))
    }

    private func send(
        _ path: String, body: [String] = [], headers: HTTPFields = [:], to other: EmbeddedChannel? = nil
    ) throws {
        let channel = other ?? channel
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        try channel.writeInbound(HTTPRequestPart.head(head))
        for piece in body { try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: piece))) }
        try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    /// What reached the router: paths, bodies and ends.
    private func passed(_ channel: EmbeddedChannel) throws -> [String] {
        var parts: [String] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) {
            switch part {
            case .head(let head): parts.append(head.path ?? "")
            case .body(let buffer): parts.append(String(buffer: buffer))
            case .end: parts.append("end")
            }
        }
        return parts
    }

    private func answers() throws -> [String] {
        var texts: [String] = []
        while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
            if case .body(let buffer) = part { texts.append(String(buffer: buffer)) }
        }
        return texts
    }

    @Test func aLanesRequestIsGatheredAndAnsweredWithoutTheRouter() throws {
        try send("/prompt", body: ["{\"a\":", "1}"])
        #expect(lane.taken.withLock { String(buffer: $0[0].0.body) } == "{\"a\":1}")
        #expect(try passed(channel).isEmpty)
        lane.answerNext("done")
        guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
            Issue.record("no head")
            return
        }
        #expect(head.status == .ok)
        #expect(head.headerFields[.contentLength] == "4")
        #expect(head.headerFields[.date] == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(try answers() == ["done"])
    }

    @Test func otherRequestsPass() throws {
        try send("/other", body: ["x"])
        #expect(try passed(channel) == ["/other", "x", "end"])
    }

    @Test func whatALaneHandsBackPassesWhole() throws {
        let other = EmbeddedChannel()
        try other.pipeline.syncOperations.addHandler(
            PromptHandler([SlowLane(takes: false)], dates: HTTPDates(.fixed(Instant(microseconds: 0)))))
        try send("/prompt", body: ["x", "y"], to: other)
        #expect(try passed(other) == ["/prompt", "xy", "end"])
    }

    @Test func requestsThatComeMeanwhileWaitTheirTurn() throws {
        try send("/prompt", body: ["1"])
        try send("/prompt", body: ["2"])
        try send("/other", body: ["3"])
        #expect(lane.waiting == 1)
        #expect(try passed(channel).isEmpty)
        lane.answerNext("first")
        #expect(lane.waiting == 1)
        lane.answerNext("second")
        #expect(try answers() == ["first", "second"])
        #expect(try passed(channel) == ["/other", "3", "end"])
    }

    @Test func behindTheRouterTheRouterAnswersTooSoThatTheOrderHolds() throws {
        try send("/other")
        try send("/prompt")
        #expect(lane.waiting == 0)
        #expect(try passed(channel) == ["/other", "end", "/prompt", "end"])
        for _ in 1...2 {
            try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
            try channel.writeOutbound(HTTPResponsePart.end(nil))
        }
        try send("/prompt")
        #expect(lane.waiting == 1)
    }

    @Test func whatIsTooLongPassesWhole() throws {
        let long = String(repeating: "x", count: PromptRequest.longestBody)
        try send("/prompt", body: [long, "y", "z"])
        #expect(try passed(channel) == ["/prompt", long + "y", "z", "end"])
        #expect(lane.waiting == 0)
    }

    @Test(arguments: ["connection", "expect"]) func whatAsksMoreOfTheConnectionPasses(_ name: String) throws {
        let field = try #require(HTTPField.Name(name))
        try send("/prompt", headers: [field: name == "expect" ? "100-continue" : "close"])
        #expect(lane.waiting == 0)
        #expect(try passed(channel).first == "/prompt")
    }

    private final class Hearer: ChannelInboundHandler {
        typealias InboundIn = HTTPRequestPart
        let heard = Mutex<[String]>([])

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            heard.withLock { $0.append("\(type(of: event))") }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            heard.withLock { $0.append("\(type(of: error))") }
        }
    }

    private struct BrokenRequest: Error {}

    @Test func endingsWaitForTheAnswer() throws {
        let hearer = Hearer()
        try channel.pipeline.syncOperations.addHandler(hearer)
        try send("/prompt")
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        channel.pipeline.fireErrorCaught(BrokenRequest())
        #expect(hearer.heard.withLock { $0 }.isEmpty)
        lane.answerNext("done")
        #expect(hearer.heard.withLock { $0 } == ["ChannelShouldQuiesceEvent", "BrokenRequest"])
        #expect(try answers() == ["done"])
    }

    @Test func anEndingInTheMiddleOfARequestFindsItWithTheRouter() throws {
        let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/prompt")
        try channel.writeInbound(HTTPRequestPart.head(head))
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "half")))
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        #expect(try passed(channel) == ["/prompt", "half"])
        try channel.writeInbound(HTTPRequestPart.end(nil))
        #expect(try passed(channel) == ["end"])
        #expect(lane.waiting == 0)
    }

    @Test func anAnswerToAConnectionThatIsGoneIsDropped() throws {
        try send("/prompt")
        _ = try channel.finish(acceptAlreadyClosed: true)
        lane.answerNext("late")
        #expect(try answers().isEmpty)
    }

    @Test func theDateIsWrittenAsHTTPWritesIt() throws {
        let instant = try #require(Instant("2026-11-21T09:05:07+07:00"))
        #expect(HTTPDates.text(instant) == "Sat, 21 Nov 2026 02:05:07 GMT")
    }
}
