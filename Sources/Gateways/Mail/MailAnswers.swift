// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// What a mail server says, answer by answer.
struct MailAnswers {
    /// The longest answer that is read.
    private static let longest = 16 * 1_024

    struct Answer {
        let code: Int
        let text: String
    }

    /// The server ended the line, or said what is no answer.
    struct Broken: Error {}

    private var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var rest: [UInt8] = []

    init(_ stream: NIOAsyncChannelInboundStream<ByteBuffer>) { iterator = stream.makeAsyncIterator() }

    /// The next answer; its lines but the last have a dash behind the code.
    mutating func next() async throws -> Answer {
        while true {
            let line = try await line()
            guard line.count >= 3, let code = Int(line.prefix(3)) else { throw Broken() }
            if line.dropFirst(3).first != "-" { return Answer(code: code, text: String(line.prefix(200))) }
        }
    }

    private mutating func line() async throws -> String {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = rest[..<end].filter { $0 != 0x0D }
                rest.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            guard rest.count < Self.longest, let buffer = try await iterator.next() else { throw Broken() }
            rest += buffer.readableBytesView
        }
    }
}
