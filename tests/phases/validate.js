// node validate.js MODULES < LINES: a line is {"schema", "path", "text"}; text
// is YAML. Prints for each {"path", "problems"}.
"use strict";
const path = require("path");
const modules = process.argv[2];
const { Ajv2020 } = require(path.join(modules, "ajv/dist/2020"));
const yaml = require(path.join(modules, "js-yaml"));
const readers = { text: yaml.FAILSAFE_SCHEMA, typed: yaml.CORE_SCHEMA };
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false,
	allowUnionTypes: true, allowMatchingProperties: true });
const compiled = new Map();

function validator(file) {
	if (!compiled.has(file))
		compiled.set(file, ajv.compile(
			JSON.parse(require("fs").readFileSync(file, "utf8"))));
	return compiled.get(file);
}

// As text and as an editor reads it: `so: 012`, `có: NO` differ.
function problems(item) {
	const found = [];
	for (const [name, schema] of Object.entries(readers)) {
		const check = validator(item.schema);
		let value;
		try {
			value = yaml.load(item.text, { schema });
		} catch (error) {
			found.push(`${name}: ${error.message}`);
			continue;
		}
		if (!check(value === undefined ? null : value))
			for (const error of check.errors)
				found.push(`${name}: ${error.instancePath} ` +
					`${error.message} ${error.schemaPath}`);
	}
	return found;
}

const lines = require("fs").readFileSync(0, "utf8").split("\n");
for (const line of lines.filter(Boolean)) {
	const item = JSON.parse(line);
	console.log(JSON.stringify({ path: item.path,
		problems: problems(item) }));
}
