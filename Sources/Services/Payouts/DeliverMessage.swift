// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Logging
import Sealing
import Store

extension Door {
    /// Sends a message to the telephone that the person last gave, or else to the e-mail address.
    func deliver(_ item: OutboxStore.Item, through port: MessagePort) async throws -> OutboxTry {
        let message = try PersonMessage.read(item.payload)
        guard let person = ID<PersonRecord>(message.person) else { return .later("the person's key is malformed") }
        let way = try await database.read { transaction in try self.contact(of: person, transaction) }
        guard let way else {
            logger.info("a message has no way to go: the person gave neither telephone nor e-mail")
            return .done
        }
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

    private func contact(
        of person: ID<PersonRecord>, _ transaction: any Transaction
    ) throws -> (to: String, channel: MessagePort.Channel)? {
        let known = try IdentifierStore(transaction).all(of: [person])
        let kinds: [(IdentifierStore.Kind, MessagePort.Channel)] = [(.phone, .sms), (.email, .email)]
        for (kind, channel) in kinds {
            guard let identifier = known.last(where: { $0.kind == kind }) else { continue }
            let key = try dataKey(of: person, transaction)
            let text = try key.openText(
                identifier.sealed, as: SealContext("identifier.\(kind.rawValue)", owner: identifier.id))
            return (text, channel)
        }
        return nil
    }
}
