// SPDX-License-Identifier: Apache-2.0
import Configuration

/// Looks a setting up: the command line first, then the environment, then the default.
enum Setting {
    private static let environment = ConfigReader(provider: EnvironmentVariablesProvider())

    /// - Parameter name: As on the command line: `public-url` is `RANTAU_PUBLIC_URL`.
    static func text(_ option: String?, _ name: String, default usual: String) -> String {
        optional(option, name) ?? usual
    }

    static func optional(_ option: String?, _ name: String) -> String? {
        option ?? environment.string(forKey: ConfigKey("rantau.\(name.replacing("-", with: "."))"))
    }
}
