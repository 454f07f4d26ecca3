// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Logging
import Sealing
import Store

extension Door {
    /// Sends a message the way that it names, or else to the telephone that the person last gave, or else to the e-mail
    /// address. E-mail goes by the mail server where there is one.
    func deliver(_ item: OutboxStore.Item, through ports: OutboxPorts) async throws -> OutboxTry {
        let message = try PersonMessage.read(item.payload)
        guard let person = ID<PersonRecord>(message.person) else { return .later("the person's key is malformed") }
        let way = try await database.read { transaction in try self.way(of: message, person, transaction) }
        guard let way else {
            logger.info("a message has no way to go: the person gave no such contact")
            return .done
        }
        let port = way.channel == .email ? ports.mail ?? ports.messages : ports.messages
        let outcome = await port.deliver(
            MessagePort.Message(id: item.id.description, to: way.to, channel: way.channel, text: message.text))
        switch outcome {
        case .delivered: return .done
        case .refused(let reason):
            logger.warning("the message provider refused a message", metadata: ["reason": "\(reason)"])
            return .done
        case .unavailable(let reason): return .later(reason)
        }
    }

    private typealias Way = (to: String, channel: MessagePort.Channel)

    private func way(
        of message: PersonMessage, _ person: ID<PersonRecord>, _ transaction: any Transaction
    ) throws -> Way? {
        let store = IdentifierStore(transaction)
        if let text = message.identifier {
            guard let id = ID<IdentifierStore.Record>(text), let identifier = try store.find(id) else { return nil }
            return try open(identifier, as: identifier.kind == .email ? .email : .sms, transaction)
        }
        let ways: [(IdentifierStore.Kind, MessagePort.Channel)] =
            switch message.channel.flatMap(MessagePort.Channel.init(rawValue:)) {
            case nil: [(.phone, .sms), (.email, .email)]
            case .email: [(.email, .email)]
            case .sms: [(.phone, .sms)]
            case .whatsapp: [(.phone, .whatsapp)]
            }
        let known = try store.all(of: try PersonStore(transaction).samePersons(as: person))
        for (kind, channel) in ways {
            guard let identifier = known.last(where: { $0.kind == kind }) else { continue }
            return try open(identifier, as: channel, transaction)
        }
        return nil
    }

    private func open(
        _ identifier: IdentifierStore.Identifier, as channel: MessagePort.Channel, _ transaction: any Transaction
    ) throws -> Way {
        let key = try dataKey(of: identifier.person, transaction)
        let context = SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id)
        return (try key.openText(identifier.sealed, as: context), channel)
    }
}
