import { Agent, request } from "node:http";

const answerMsMax = 90_000;

/** What a shop's page or a script does with the HTTP API, over connections that are kept. */
export class ShopperClient {
  #address;
  #agent = new Agent({ keepAlive: true, maxSockets: 100 });

  constructor(address) {
    this.#address = address;
  }

  /** @returns { conversationId, token, replies } */
  open() {
    return this.#ask("POST", "/api/v1/conversations", { body: {} });
  }

  /** @returns { seq, replies, state }; rejects when there was no whole answer with status 200 */
  say({ conversationId, token }, message) {
    return this.#ask("POST", `/api/v1/conversations/${conversationId}/messages`, { token, body: message });
  }

  async transcript({ conversationId, token }) {
    const path = `/api/v1/conversations/${conversationId}/messages?after=0`;
    return (await this.#ask("GET", path, { token })).messages;
  }

  async cases(staffToken) {
    return (await this.#ask("GET", "/api/v1/cases", { token: staffToken })).cases;
  }

  /** @returns { version, node, backend } */
  version() {
    return this.#ask("GET", "/version", {});
  }

  close() {
    this.#agent.destroy();
  }

  #ask(method, path, { token, body }) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(text === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    };
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.#agent, timeout: answerMsMax };
      const sent = request(new URL(path, this.#address), options, (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => settle(response, Buffer.concat(chunks).toString("utf8"), resolve, reject));
      });
      sent.on("timeout", () => sent.destroy(new Error(`${method} ${path} was not answered in ${answerMsMax} ms`)));
      sent.on("error", reject);
      sent.end(text);
    });
  }
}

function settle(response, text, resolve, reject) {
  const { statusCode = 0, complete } = response;
  if (complete && statusCode >= 200 && statusCode < 300) resolve(JSON.parse(text));
  else reject(Object.assign(new Error(`Answered with ${statusCode}: ${text.slice(0, 300)}`), { statusCode }));
}
